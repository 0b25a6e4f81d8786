/**
 * A name without what people write differently: case, spaces and marks. `QA & PM`, `qa&pm` and `QA and PM`
 * are one name, since an ampersand is read as "and".
 */
export const fold = (name: string): string =>
  ascii.test(name)
    ? name
        .toLowerCase()
        .replaceAll('&', 'and')
        .replace(/[^a-z0-9]/g, '')
    : foldAny(name);

const ascii = /^[\x00-\x7f]*$/;

const foldAny = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
