import { raised } from './raised.ts';
import { all, type Element, first } from './xml.ts';

/** What styles of an OpenDocument file do to words: strike them out, hide or raise them, by the names of those that do it. */
export interface TextStyles {
  readonly struck: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly raised: ReadonlySet<string>;
}

/** How many styles one can be made of. */
const deepest = 20;

/** Styles that strike words out or hide them, by themselves or because the style that they are made of does. */
export const textStylesIn = (parts: readonly Element[]): TextStyles => {
  const styles = parts.flatMap((part) => all(part, 'style'));
  const keyOf = (family = '', name = ''): string => `${family} ${name}`;
  const byName = new Map(
    styles.map((style) => [keyOf(style.attributes['family'], style.attributes['name']), style]),
  );
  const lookOf = (style: Element | undefined, key: string, depth = 0): string => {
    const own = first(style, 'text-properties')?.attributes[key];
    if (style === undefined || own !== undefined || depth > deepest) return own ?? '';
    const { family, 'parent-style-name': parent } = style.attributes;
    return lookOf(byName.get(keyOf(family, parent)), key, depth + 1);
  };
  const namesOf = (does: (style: Element) => boolean): Set<string> =>
    new Set(styles.filter(does).map((style) => style.attributes['name'] ?? ''));
  return {
    struck: namesOf((style) => !['none', ''].includes(lookOf(style, 'text-line-through-style'))),
    raised: namesOf((style) => /^(?:super|[1-9])/.test(lookOf(style, 'text-position'))),
    hidden: namesOf((style) => lookOf(style, 'display') === 'none'),
  };
};

const isParagraph = ({ name }: Element): boolean => name === 'p' || name === 'h';

/** A part of a file in which the numbers of notes that are raised are written with their own signs. */
export const withRaised = (part: Element, names: ReadonlySet<string>): Element => ({
  ...part,
  children: part.children.map((child) => {
    if (typeof child === 'string')
      return names.has(part.attributes['style-name'] ?? '') ? raised(child) : child;
    return withRaised(child, names);
  }),
});

/** Parts of a text that are not shown: by their style, by a field in them, or as a section. */
export const hiddenParts = (part: Element, hidden: ReadonlySet<string>): Element[] =>
  part.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const { 'style-name': style = '', display, 'is-hidden': isHidden } = child.attributes;
    const isWhole =
      isParagraph(child) && first(child, 'hidden-paragraph')?.attributes['is-hidden'] === 'true';
    const isField = child.name === 'hidden-text' && isHidden === 'true';
    const isSection = child.name === 'section' && display !== undefined && display !== 'true';
    return hidden.has(style) || isWhole || isField || isSection ? [child] : hiddenParts(child, hidden);
  });
