/**
 * The sheet of a paper. Colours are named once and have a light and a dark value; shapes, letters and words carry
 * what colour says. Without backgrounds, as printers like it, everything still reads.
 */
const light = `--paper:#fff;--ink:#221a26;--quiet:#5f5668;--rule:#d8d0dc;--panel:#f7f4f8;--accent:#5b2350;--link:#7a2a6b;
--red:#b3261e;--on-red:#fff;--edge-red:#b3261e;--ink-red:#a01f18;
--amber:#f4b740;--on-amber:#2a1a00;--edge-amber:#8a5a00;--ink-amber:#7a4a00;
--green:#1d7648;--on-green:#fff;--edge-green:#1d7648;--ink-green:#17633b;
--complete:#2a5ca6;--on-complete:#fff;--edge-complete:#2a5ca6;--ink-complete:#234f91;
--not-due:#fff;--on-not-due:#221a26;--edge-not-due:#6d6376;--ink-not-due:#5f5668;
--plain:#e9e3ec;--on-plain:#221a26;--edge-plain:#6d6376;
--grey-1:#7a7184;--on-grey-1:#fff;--grey-2:#bdb3c6;--on-grey-2:#221a26;`;
const dark = `--paper:#17131a;--ink:#efe9f2;--quiet:#b9afc1;--rule:#41384a;--panel:#211b26;--accent:#e6b5da;--link:#ecc0e2;
--red:#ff8f85;--on-red:#2b0300;--edge-red:#ff8f85;--ink-red:#ffa49b;
--amber:#ffc65c;--on-amber:#2a1a00;--edge-amber:#ffc65c;--ink-amber:#ffc65c;
--green:#6fd3a0;--on-green:#00240f;--edge-green:#6fd3a0;--ink-green:#82dcae;
--complete:#93bbff;--on-complete:#001a3d;--edge-complete:#93bbff;--ink-complete:#a6c7ff;
--not-due:#17131a;--on-not-due:#efe9f2;--edge-not-due:#a99eb2;--ink-not-due:#b9afc1;
--plain:#3a3142;--on-plain:#efe9f2;--edge-plain:#a99eb2;
--grey-1:#c9c0d0;--on-grey-1:#17131a;--grey-2:#6a5f75;--on-grey-2:#fff;`;

const tones = ['red', 'amber', 'green', 'complete', 'not-due', 'plain', 'quiet', 'strong'] as const;

const toneRules = tones
  .map((tone) => {
    const name = tone === 'quiet' ? 'not-due' : tone === 'strong' ? 'plain' : tone;
    return `.t-${tone}{fill:var(--${name});stroke:var(--edge-${name})}.t-${tone} .on{fill:var(--on-${name})}.t-${tone} .line{stroke:var(--edge-${name})}`;
  })
  .concat(
    ['grey-1', 'grey-2'].map(
      (name) =>
        `.t-${name}{fill:var(--${name});stroke:var(--edge-plain)}.t-${name} .on{fill:var(--on-${name})}`,
    ),
  )
  .join('\n');

const text = `*{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 "Segoe UI",-apple-system,BlinkMacSystemFont,Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem}
header::after{content:"";display:block;height:3px;margin-top:.9rem;background:var(--accent)}
.line{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;margin:0;max-width:none;color:var(--quiet)}
.line:first-child{color:var(--accent);font-weight:650;font-size:1.0625rem}
main{padding-top:2.25rem;padding-bottom:2rem}
h1{font-size:clamp(1.7rem,1.2rem + 2vw,2.5rem);line-height:1.15;font-weight:680;letter-spacing:-.015em;margin:0 0 1.25rem;max-width:24em;text-wrap:balance}
h2,h3,h4,h5,h6{line-height:1.25;margin:0;text-wrap:balance}
h2{font-size:1.5rem;font-weight:660;letter-spacing:-.008em}
h3{font-size:1.175rem;font-weight:650}
h4,h5,h6{font-size:1rem;font-weight:650}
.head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.1rem 1.5rem;margin:2rem 0 .75rem}
.head:has(h2){margin-top:3.25rem;padding-top:.9rem;border-top:1px solid var(--rule)}
h1+section>.head:first-child,h1+.head{margin-top:1rem}
.prose h2,.prose h3,.prose h4,.prose h5,.prose h6{margin:1.75rem 0 .6rem}
.head>*,.line>*,dd,dt{min-width:0}
.beside{margin:0;color:var(--quiet)}
.lead{font-size:1.125rem;color:var(--quiet);margin:-.5rem 0 1.5rem}
p,ul,ol,blockquote,pre{margin:0 0 1rem;max-width:44rem}
ul,ol{padding-left:1.35rem}
li{margin:.2rem 0}
li::marker{color:var(--quiet)}
blockquote{border-left:4px solid var(--rule);padding-left:1rem;color:var(--quiet)}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.07em}
a:hover{text-decoration-thickness:.16em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:1rem;top:-6rem;background:var(--paper);padding:.6rem 1rem;border:2px solid var(--accent)}
.skip:focus{top:.5rem}
code,pre{font-family:ui-monospace,"Cascadia Mono",Consolas,"Liberation Mono",monospace;font-size:.9em}
code{background:var(--panel);padding:.08em .35em;border-radius:.25em}
pre{background:var(--panel);border:1px solid var(--rule);border-radius:.4rem;padding:.9rem 1.1rem;white-space:pre-wrap;overflow-wrap:anywhere}
pre code{background:none;padding:0}
mark{background:none;color:inherit;text-decoration:underline wavy var(--edge-red);text-underline-offset:.2em}
.ink-red{color:var(--ink-red);font-weight:600}.ink-amber,.warning{color:var(--ink-amber);font-weight:600}.ink-green{color:var(--ink-green);font-weight:600}.ink-complete{color:var(--ink-complete);font-weight:600}
.error{color:var(--ink-red)}.ink-quiet,.ink-not-due{color:var(--quiet)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nav{background:var(--panel);border-radius:.5rem;padding:1rem 1.4rem 1.1rem;margin:2rem 0 0;max-width:44rem}
nav h2{font-size:1rem;margin-bottom:.4rem}
nav ol{margin:0;padding-left:1.4rem}
nav li{margin:.15rem 0;padding:.1rem 0}
nav a{display:inline-block;vertical-align:top}
hr{border:0;border-top:1px solid var(--rule);margin:2rem 0}
.break{border:0;margin:1rem 0}
footer{margin-top:2.5rem;padding-top:1rem;padding-bottom:2.5rem;border-top:1px solid var(--rule);color:var(--quiet);font-size:.9rem}`;

const parts = `dl{margin:0 0 1.5rem;border-top:1px solid var(--rule);max-width:58rem}
dl div{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:0 1.25rem;padding:.5rem 0;border-bottom:1px solid var(--rule)}
dt{font-weight:620;grid-column:1}
dd{margin:0;grid-column:2;max-width:44rem}
dd+dd{margin-top:.3rem}
.frame{overflow-x:auto;margin:0 0 2rem;border-radius:.2rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.45;font-variant-numeric:tabular-nums}
table:not(.cards),table.figures{width:auto;min-width:min(100%,44rem)}
caption{text-align:left;font-weight:620;padding:0 0 .55rem;color:var(--ink)}
.dense .caption,.titled .caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.dense caption,.titled caption{padding:0}
th,td{text-align:left;vertical-align:top;padding:.55rem .8rem .6rem;border-bottom:1px solid var(--rule)}
th:first-child,td:first-child{padding-left:.35rem}
thead th,thead td{border-bottom:2px solid var(--ink);vertical-align:bottom;font-weight:620;font-size:.875rem;line-height:1.25;padding-top:.35rem;padding-bottom:.45rem}
tbody th{font-weight:620}
.number{text-align:right;white-space:nowrap}
.wide{line-height:1.4}
td div+div{margin-top:.25rem}
.brief{white-space:nowrap}
td ul{margin:0;padding-left:1.05rem}
td li{margin:0 0 .3rem}
td li:last-child{margin-bottom:0}
.noted th,.noted td{border-bottom:0;padding-bottom:.15rem}
.note td{padding-top:0;color:var(--quiet)}
.total th,.total td{border-top:2px solid var(--ink);border-bottom:0;font-weight:650}
.mark{white-space:nowrap;font-weight:600}
.whole{white-space:nowrap}
.badge{width:1.3em;height:1.3em;vertical-align:-.3em;margin-right:.05em}
.run{height:.9em;width:auto;vertical-align:-.08em}
.marks{position:relative;display:inline-block;white-space:nowrap}
.badge .on,.chart .on{text-anchor:middle;font-weight:700;stroke:none}
.badge .on{font-family:Arial,"Liberation Sans",sans-serif}
figure{margin:0 0 1.25rem}
figcaption{font-weight:620;margin-bottom:.9rem}
.chart{display:block;width:100%;max-width:47rem;height:auto;fill:var(--ink);font-family:inherit}
.chart text{fill:var(--ink);stroke:none}
.chart .axis{fill:var(--quiet)}.chart .end{text-anchor:end}.chart .middle{text-anchor:middle}
.chart .figure{font-weight:650}
.chart .grid{stroke:var(--rule);stroke-width:1;fill:none}
.chart .band{fill:var(--panel)}.chart .ground{fill:var(--paper)}
.chart .today{stroke:var(--accent);stroke-width:2;stroke-dasharray:5 3;fill:none}
.chart .today-words{fill:var(--accent);font-weight:650;text-anchor:middle}
.chart .line{fill:none;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
.chart .line-0{fill:var(--accent);stroke:var(--accent)}.chart .line-0 .line{stroke:var(--accent)}
.chart .line-1{fill:var(--paper);stroke:var(--quiet)}.chart .line-1 .line{stroke:var(--quiet);stroke-dasharray:7 5}
.chart .line-2{fill:var(--ink-complete);stroke:var(--ink-complete)}.chart .line-2 .line{stroke:var(--ink-complete);stroke-dasharray:2 4}
.slim{display:none}`;

/** Shares of a table's width, by twos. */
const widths = Array.from({ length: 30 }, (_, index) => `.w-${index * 2 + 2}{width:${index * 2 + 2}%}`).join(
  '',
);

const narrow = `@media screen and (max-width:40rem){
header,main,footer{padding-left:1rem;padding-right:1rem}
main{padding-top:1.5rem}
dl div{display:block}
.broad{display:none}.slim{display:block}
.slim .chart{max-width:26rem}
.cards,.cards caption,.cards tbody,.cards tr,.cards th,.cards td{display:block}
.caption{display:block;position:sticky;left:0;width:max-content;max-width:calc(100vw - 2rem)}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tbody tr{border:1px solid var(--rule);border-radius:.45rem;padding:.6rem .85rem;margin:0 0 .75rem}
.cards th,.cards td,.cards .total th,.cards .total td{border:0;padding:.2rem 0;text-align:left}
.cards tbody th{font-size:1.0625rem}
.cards td[data-label]::before{content:attr(data-label);display:block;color:var(--quiet);font-size:.8125rem;line-height:1.3;padding-top:.2rem}
.cards .brief{white-space:normal}
.cards td.brief[data-label]::before{display:inline-block;min-width:6.5rem;padding:0}
.cards td[data-empty],.cards .gap{display:none}
.figures tbody tr{display:flex;flex-wrap:wrap;gap:0 1.1rem}
.figures tbody th{flex-basis:100%}
.figures td[data-label]::before,.figures td.brief[data-label]::before{display:inline;min-width:0;margin-right:.35rem}
.cards tbody tr.noted{margin-bottom:0;border-bottom:0;border-radius:.45rem .45rem 0 0}
.cards tbody tr.note{border-top:0;border-radius:0 0 .45rem .45rem}
}`;

const print = (
  dense: boolean,
): string => `@page{size:A4;margin:${dense ? '13mm 14mm 15mm' : '18mm 16mm 20mm'};@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt Arial,sans-serif;color:#444}}
@page wide{size:A4 landscape;margin:16mm 14mm 18mm}
@media print{
:root{color-scheme:light}
html{font-size:10.5pt}
html:has(.dense){font-size:9.5pt}
.dense{line-height:1.36}
.dense h1{font-size:1.6rem;margin-bottom:.8rem}
.dense h2{font-size:1.25rem}
.dense h3{font-size:1.08rem}
.dense .head{margin-top:.7rem;margin-bottom:.4rem}
.dense table{line-height:1.22}
.dense .frame,.dense figure{margin-bottom:.6rem}
.dense main{padding-top:.8rem;padding-bottom:.4rem}
.dense .head:has(h2){margin-top:.8rem}
.dense p,.dense ul,.dense dl{margin-bottom:.35rem}
.dense li{margin-bottom:.1rem}
.dense li,.dense p{line-height:1.3}
.dense dl div{padding-top:.1rem;padding-bottom:.1rem}
body{background:none}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
header{padding-top:0}
main{padding-top:1.25rem}
nav,.skip{display:none}
main>.wide{page:wide}
.head{break-after:avoid;break-inside:avoid;margin-top:1.4rem}
.head:has(h2){margin-top:1.8rem;padding-top:0;border-top:0}
main>.wide>.head:first-child{margin-top:0}
header::after{border-top:3px solid var(--accent);height:0}
figcaption,caption{break-after:avoid}
figure,tr,li,dl div,.dense table:not(:has(tbody tr:nth-child(7))){break-inside:avoid}
.frame{overflow:visible}
table{font-size:9.5pt}
table.wide,table.dense{font-size:8.5pt}
.dense th,.dense td{padding-top:.08rem;padding-bottom:.08rem}
thead{display:table-header-group}
.note,tbody tr:first-child{break-before:avoid}
p,ul,ol,dd{orphans:2;widows:2;max-width:none}
p:has(+.frame),p:has(+figure),.prose:has(+.frame){break-after:avoid}
section>p:last-child{break-inside:avoid}
a{color:inherit}
.prose a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}
svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
code,pre{background:none}
pre{border:1px solid #999}
.break{display:none}
.head.page{break-before:page}
footer{margin-top:1.5rem;padding-bottom:0}
.dense footer{margin-top:.4rem;padding-top:.3rem}
}`;

/** The whole sheet, as it is in the page; a dense paper has narrower margins when it is printed. */
export const sheetFor = (dense: boolean): string =>
  `:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
${text}
${parts}
${toneRules}
${widths}
${narrow}
${print(dense)}
`.replace(/\n+/g, '\n');
