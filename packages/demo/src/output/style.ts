/** All that the page looks like, for light and dark, screen and paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --sheet: #fff; --ink: #1c2330; --soft: #5b6576; --line: #dfe3ea; --code: #f0f2f6;
  --accent: #2b5fd9; --good: #12683a; --good-ground: #dcf5e6; --bad: #a3201d; --bad-ground: #fde4e2;
  --wait: #7a5200; --wait-ground: #fdf0cf; --plain-ground: #e8ecf3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #10141b; --sheet: #171c25; --ink: #e4e8ef; --soft: #98a3b5; --line: #2b3341; --code: #202734;
    --accent: #86aaff; --good: #7fe0a8; --good-ground: #123423; --bad: #ff9d97; --bad-ground: #43191a;
    --wait: #f3cd73; --wait-ground: #3c2f0d; --plain-ground: #262e3b;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.55 system-ui, sans-serif; }
main, header, footer { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 48px; padding-bottom: 8px; }
h1 { font-size: 32px; line-height: 1.2; margin: 0 0 8px; letter-spacing: -0.01em; }
header p { color: var(--soft); max-width: 76ch; margin: 0 0 20px; }
nav { display: flex; flex-wrap: wrap; gap: 8px; }
nav a { color: var(--accent); text-decoration: none; border: 1px solid var(--line); border-radius: 99px; padding: 4px 14px;
  background: var(--sheet); }
nav a:hover { border-color: var(--accent); }
section { background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: 24px 28px; margin: 24px 0; }
section > h2 { font-size: 21px; margin: 0 0 4px; }
section > h3 { font-size: 16px; margin: 28px 0 10px; }
section > p { color: var(--soft); margin: 0 0 16px; max-width: 86ch; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th { text-align: left; color: var(--soft); font-weight: 600; white-space: nowrap; }
th, td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child td { border-bottom: 0; }
td:first-child { white-space: nowrap; } .tried td:first-child { white-space: normal; width: 42%; }
code, pre { font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
td { overflow-wrap: break-word; } .tried td { overflow-wrap: anywhere; } .pill { overflow-wrap: normal; }
code { background: var(--code); border-radius: 5px; padding: 1px 5px; overflow-wrap: anywhere; }
pre { background: var(--code); border-radius: 8px; padding: 12px 14px; overflow-x: auto; white-space: pre-wrap;
  overflow-wrap: anywhere; }
pre code { background: none; padding: 0; }
.digest { white-space: nowrap; }
.pill { display: inline-block; border-radius: 99px; padding: 0 10px; font-size: 12.5px; font-weight: 600; line-height: 22px;
  white-space: nowrap; }
.good { color: var(--good); background: var(--good-ground); }
.bad { color: var(--bad); background: var(--bad-ground); }
.wait { color: var(--wait); background: var(--wait-ground); }
.plain { color: var(--soft); background: var(--plain-ground); }
details.sheet { border: 1px solid var(--line); border-radius: 10px; margin: 12px 0; }
details.sheet > summary { cursor: pointer; padding: 11px 16px; font-weight: 600; }
details.sheet[open] > summary { border-bottom: 1px solid var(--line); }
.text { padding: 6px 20px 16px; }
.text h2 { font-size: 20px; margin: 18px 0 10px; } .text h3 { font-size: 16.5px; margin: 26px 0 8px; }
.text h4 { font-size: 14.5px; margin: 18px 0 6px; } .text table { margin: 4px 0 10px; }
.text td:first-child { white-space: normal; } .text td code { white-space: nowrap; }
.ref { color: var(--accent); } .ref code { color: inherit; }
.chain { display: flex; align-items: stretch; row-gap: 10px; margin: 8px 0 20px; flex-wrap: wrap; }
.link { flex: 1 1 220px; border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px; }
.link strong { display: block; } .link small { color: var(--soft); display: block; margin-top: 2px; }
.arrow { align-self: center; padding: 0 12px; color: var(--soft); font-size: 20px; }
.place { color: var(--soft); margin: 16px 0 0; }
footer { color: var(--soft); font-size: 13.5px; padding-top: 8px; padding-bottom: 56px; }
@media print { body { background: none; } section { break-inside: auto; border: 0; padding: 0; } nav { display: none; } }
`;
