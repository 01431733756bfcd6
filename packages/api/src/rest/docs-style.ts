/** The style of the documentation page: the product's colours in light and dark, one column on a phone. */
export const docsStyle = `
:root {
  color-scheme: light dark;
  --page: light-dark(#ffffff, #0e120d);
  --card: light-dark(#f5f6f4, #171c16);
  --ink: light-dark(#12160f, #f1f4ef);
  --soft: light-dark(#525a50, #aab3a7);
  --line: light-dark(#e3e6e1, #262c24);
  --accent: light-dark(#0f5c4a, #5fd3ae);
  --info: light-dark(#1d4f91, #a9cbf7);
  --caution: light-dark(#7a4b00, #ffd27a);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
code, pre { font: 0.875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: var(--accent); }
:focus-visible { outline: 0.125rem solid var(--info); outline-offset: 0.125rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: 0.5rem; }
header, .columns { max-width: 75rem; margin: 0 auto; padding: 1.5rem 1rem 0; }
header p { max-width: 48rem; color: var(--soft); }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; }
h1 small { font-size: 0.875rem; font-weight: 400; color: var(--soft); }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.0625rem; margin: 0; }
h4 { font-size: 0.875rem; margin: 1rem 0 0.25rem; color: var(--soft); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav summary { padding: 0.75rem 0; font-weight: 600; cursor: pointer; }
nav .tag { display: block; margin-top: 0.75rem; font-size: 0.75rem; color: var(--soft); }
nav a { display: block; padding: 0.25rem 0; font-size: 0.875rem; color: var(--ink); text-decoration: none; }
nav a:hover { text-decoration: underline; }
.method { font: 600 0.75rem/1 ui-monospace, monospace; color: var(--info); }
.method.post { color: var(--accent); }
article { margin: 1rem 0; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; }
article:target { border-color: var(--accent); }
.call { margin: 0.25rem 0; }
.fields { list-style: none; margin: 0; padding: 0; }
.fields li { padding: 0.25rem 0; border-top: 1px solid var(--line); }
.fields .fields { margin-left: 1rem; padding-left: 0.75rem; border-left: 1px solid var(--line); }
.fields p, .kind, .form { margin: 0; font-size: 0.875rem; color: var(--soft); }
.type, .rule { font-size: 0.875rem; color: var(--soft); }
.needed { font-size: 0.75rem; color: var(--caution); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-weight: 400; color: var(--soft); }
pre { margin: 0; padding: 0.75rem; overflow-x: auto; background: var(--page); border: 1px solid var(--line); border-radius: 0.5rem; }
pre code { overflow-wrap: normal; }
@media (min-width: 60rem) {
  .columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 2rem; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding-bottom: 2rem; }
}
`
