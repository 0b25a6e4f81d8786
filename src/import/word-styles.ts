import { isOn } from './word-text.ts';
import { all, type Element, first, readXml } from './xml.ts';

/** What a style can do to words: strike them out, or hide them. */
const toggles = ['strike', 'dstrike', 'vanish'] as const;

/** How many styles one can be made of. */
const deepest = 20;

/** A Word document whose words say themselves what their styles do to them; two styles that do the same undo each other. */
export const styledWords = (document: Element, typed: string | undefined): Element => {
  const styles = new Map(
    (typed === undefined ? [] : all(readXml(typed), 'style')).map((style) => [
      style.attributes['styleId'] ?? '',
      style,
    ]),
  );
  const does = (id: string, toggle: string, depth = 0): boolean => {
    const style = styles.get(id);
    const own = first(style, 'rPr', toggle);
    if (style === undefined || own !== undefined || depth > deepest) return isOn(own);
    return does(first(style, 'basedOn')?.attributes['val'] ?? '', toggle, depth + 1);
  };
  const used = toggles.filter((toggle) => [...styles.keys()].some((id) => does(id, toggle)));
  if (used.length === 0) return document;
  const styled = (element: Element, paragraph: string): Element => {
    const own = (of: string, style: string): string => first(element, of, style)?.attributes['val'] ?? '';
    const under = element.name === 'p' ? own('pPr', 'pStyle') : paragraph;
    const children = element.children.map((child) =>
      typeof child === 'string' ? child : styled(child, under),
    );
    if (element.name !== 'r') return { ...element, children };
    const look = first(element, 'rPr');
    const given = used
      .filter((toggle) => first(look, toggle) === undefined)
      .filter((toggle) => does(own('rPr', 'rStyle'), toggle) !== does(under, toggle))
      .map((name): Element => ({ name, attributes: {}, children: [] }));
    if (given.length === 0) return { ...element, children };
    const rPr = { name: 'rPr', attributes: {}, children: [...(look?.children ?? []), ...given] };
    return {
      ...element,
      children: [rPr, ...children.filter((child) => typeof child === 'string' || child.name !== 'rPr')],
    };
  };
  return styled(document, '');
};
