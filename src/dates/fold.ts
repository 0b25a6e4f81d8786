/**
 * A name without what people write differently: case, spaces and marks. `QA & PM`, `qa&pm` and `QA and PM`
 * are one name, since an ampersand is read as "and".
 */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
