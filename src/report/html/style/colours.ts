const LIGHT = `
  color-scheme: light;
  --paper: #faf9f6; --sheet: #ffffff; --ink: #1b2220; --muted: #57605d; --line: #dcd8cf; --edge: #8a918e;
  --accent: #0b5568; --accent-soft: #e3eef0;
  --good: #2b7857; --part: #b07508; --bad: #b23a2e; --open: #5360ad; --none: #7c8481;
  --good-ink: #1f6347; --part-ink: #7a4f00; --bad-ink: #9c2a1f; --open-ink: #404c96; --none-ink: #57605d;
  --good-soft: #e6f2ec; --part-soft: #fbf0d9; --bad-soft: #fbe9e6; --open-soft: #eaecf8; --none-soft: #eeefec;
  --heat-1: #e0edef; --heat-2: #b8d8dd; --heat-3: #2f7f90; --heat-4: #0b5568; --heat-ink: #ffffff;
  --mark: #f6e7a9;`;

const DARK = `
  color-scheme: dark;
  --paper: #141817; --sheet: #1b201f; --ink: #e9e7e1; --muted: #a7afab; --line: #343b39; --edge: #77807c;
  --accent: #84cbd9; --accent-soft: #1d3339;
  --good: #58b98c; --part: #dba53f; --bad: #ec8073; --open: #97a5ee; --none: #8b9490;
  --good-ink: #7fd3ac; --part-ink: #ecc06a; --bad-ink: #f5a196; --open-ink: #b3bdf6; --none-ink: #a7afab;
  --good-soft: #183027; --part-soft: #34290f; --bad-soft: #3b211d; --open-soft: #242a47; --none-soft: #262c2a;
  --heat-1: #1b3238; --heat-2: #215059; --heat-3: #6cbccb; --heat-4: #a5dde7; --heat-ink: #10211f;
  --mark: #5a4a12;`;

/** Colours of both themes; every pair of text and ground used in the page meets WCAG 2.2 AA. Paper is always light. */
export const COLOURS = `:root {${LIGHT}
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-colours=light]) {${DARK}
  }
}
@media screen {
  :root[data-colours=dark] {${DARK}
  }
}`;
