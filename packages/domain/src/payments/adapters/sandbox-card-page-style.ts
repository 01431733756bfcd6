/** The payment page's own look: a different house from ours, so that nobody mistakes one for the other. */
export const cardPageStyle = `
:root {
  --ink: #1d1b2e; --quiet: #5c5875; --paper: #f4f1fb; --sheet: #ffffff; --line: #8d87a8;
  --strong: #5b2bb8; --on-strong: #ffffff; --bad: #a8123a; --bad-paper: #fdecf1; --ring: #5b2bb8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #f1eefb; --quiet: #b9b3d3; --paper: #14121f; --sheet: #1f1c2e; --line: #7b749b;
    --strong: #bfa3ff; --on-strong: #1c1038; --bad: #ff9db4; --bad-paper: #3a1622; --ring: #bfa3ff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; background: var(--paper); color: var(--ink);
  font: 16px/1.5 ui-rounded, "SF Pro Rounded", system-ui, "Segoe UI", Roboto, sans-serif;
}
header, main, footer { max-width: 26rem; margin: 0 auto; padding: 1rem; }
header { font-weight: 700; padding-top: 1.5rem; }
.mark { color: var(--strong); }
.tag {
  margin-left: .5rem; padding: .1rem .5rem; border: 1px solid var(--line); border-radius: 1rem;
  font-size: .8rem; font-weight: 500; color: var(--quiet);
}
main { background: var(--sheet); border-radius: 1.25rem; padding: 1.25rem; }
h1 { margin: 0 0 1rem; font-size: 1.9rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
h1 .quiet { display: block; font-size: 1rem; font-weight: 500; }
h2 { margin: 0; font-size: 1.1rem; }
.quiet, footer { color: var(--quiet); font-size: .9rem; }
.field { margin-bottom: 1rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
label { display: block; margin-bottom: .25rem; font-weight: 600; }
input {
  width: 100%; padding: .75rem; border: 1px solid var(--line); border-radius: .75rem;
  background: transparent; color: inherit; font: inherit; font-variant-numeric: tabular-nums;
}
input[aria-invalid] { border-color: var(--bad); border-width: 2px; }
.error, .alert { color: var(--bad); margin: .25rem 0 0; font-size: .9rem; }
.alert { background: var(--bad-paper); padding: .75rem; border-radius: .75rem; margin: 0 0 1rem; }
button {
  display: block; width: 100%; min-height: 3rem; margin-top: .75rem; padding: .6rem 1rem; border-radius: .75rem;
  border: 1px solid transparent; font: inherit; font-weight: 600; cursor: pointer;
}
.primary { background: var(--strong); color: var(--on-strong); }
.plain { background: transparent; color: var(--ink); border-color: var(--line); }
.card {
  display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; text-align: left;
  background: transparent; color: var(--ink); border-color: var(--line); font-weight: 500;
}
.number { font-variant-numeric: tabular-nums; }
.tests { margin-top: 1.75rem; border-top: 1px solid var(--line); padding-top: 1.25rem; }
.tests ul { list-style: none; margin: 0; padding: 0; }
.tests p { margin: 0; }
:focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; }
`
