import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseRecommendation } from '../../../src/review/judging/recommendation.ts';

const YES = 'Recommendation: ✅ Approve';

describe('a recommendation line that says exactly ✅ Approve approves', () => {
  test.each([
    ['alone', YES],
    ['with line feeds of Windows', `Summary.\r\n\r\n${YES}\r\n\r\nThanks.\r\n`],
    ['with a bold label', '**Recommendation:** ✅ Approve'],
    ['with a bold label, the colon outside', '**Recommendation**: ✅ Approve'],
    ['bold as a whole', '**Recommendation: ✅ Approve**'],
    ['with a bold answer', 'Recommendation: **✅ Approve**'],
    ['as a heading', `## ${YES}`],
    ['beneath a heading', '## Recommendation\n\n✅ Approve\n'],
    ['beneath a heading, without a blank line', '### Recommendation\n**✅ Approve**'],
    ['after a text with other check marks', `- ✅ Tests\n- ⚠️ Slow\n\n${YES}`],
    ['after code that is closed', `\`\`\`ts\nx < y\n\`\`\`\n\n${YES}`],
    ['after a folded section that is closed', `<details>\n<summary>a</summary>\n\nb\n\n</details>\n\n${YES}`],
    ['after two comments that are closed', `<!-- a -->\n<!-- b\n\nc -->\n\n${YES}`],
    ['after elements that are closed', `<p>a<b class="x">b</b><br>\n\n<sub>c</sub>\n\n${YES}`],
    ['after a comment that is closed', `<!-- a -->\n\n${YES}`],
    ['before more text', `${YES}\n\nThe tests cover both branches.`],
    ['after a family of emoji', `👩‍💻 wrote this.\n\n${YES}`],
  ])('%s', (_, text) => {
    expect(parseRecommendation(text).verdict).toBe('approve');
  });
});

describe('anything else is request changes', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\n '],
    ['a text without a recommendation', 'All good, merge it.'],
    ['the mark without the label', '✅ Approve'],
    ['the label without the mark', 'Recommendation: Approve'],
    ['the label without an answer', 'Recommendation:'],
    ['the other mark', 'Recommendation: 🚫 Request Changes'],
    ['both marks on one line', 'Recommendation: ✅ Approve or 🚫 Request Changes'],
    ['both marks on two lines', `${YES}\n\nRecommendation: 🚫 Request Changes`],
    ['both marks, the second elsewhere', `${YES}\n\n🚫 the last file`],
    ['the words of the other answer', `${YES}\n\nOtherwise I would request changes.`],
    ['the words of the other answer, hyphenated', `${YES}\n\nREQUEST-CHANGES`],
    ['conditionally', 'Recommendation: ✅ Conditionally Approve'],
    ['conditionally, without the mark', 'Recommendation: Conditionally Approve'],
    ['conditional approval further down', `${YES}\n\nThis is a conditional approval.`],
    ['the yes twice', `${YES}\n\n${YES}`],
    ['the yes a second time in the text', `${YES}\n\nSo: ✅ Approve!`],
    ['the yes a second time in code', `${YES}\n\n\`✅ Approve\``],
    ['two recommendation lines', `Recommendation: none\n\n${YES}`],
    ['in a fence', `\`\`\`\n${YES}\n\`\`\``],
    ['in a fence with blank lines', `\`\`\`\n\n${YES}\n\n\`\`\``],
    ['in a fence of tildes that holds another', `~~~\n\`\`\`\n\n${YES}\n\n~~~`],
    ['in a longer fence that a shorter does not close', `\`\`\`\`\n\`\`\`\n\n${YES}`],
    ['in indented code', `    ${YES}`],
    ['in a code span', `\`${YES}\``],
    ['with the answer in a code span', 'Recommendation: `✅ Approve`'],
    ['in a quote', `> ${YES}`],
    ['going on a quote without its mark', `> The author says:\n${YES}`],
    ['in a list', `- ${YES}`],
    ['in a task', `- [ ] ${YES}`],
    ['in a table', `| ${YES} |`],
    ['in a comment', `<!-- ${YES} -->`],
    ['in a comment of many lines', `<!--\n\n${YES}\n\n-->`],
    ['in a comment that code seems to close', `<!-- \`-->\`\n\n${YES}`],
    ['in a comment after a stray end of one', `a --> b\n\n<!--\n\n${YES}`],
    ['in a folded section after a stray end of one', `a</details>\n\n<details>\n\n${YES}`],
    ['in a folded section that a comment seems to close', `<details>\n<!-- </details> -->\n\n${YES}`],
    ['in a folded section that its own attribute seems to close', `<details title="</details>">\n\n${YES}`],
    [
      'in a folded section that an attribute of another seems to close',
      `<details><b title='></details>'></b>\n\n${YES}`,
    ],
    ['in a folded section', `<details>\n\n${YES}\n\n</details>`],
    ['in a folded section that code seems to close', `<details>\n\`</details>\`\n\n${YES}`],
    ['in a folded section that a fence seems to close', `<details>\n\n\`\`\`\n</details>\n\`\`\`\n\n${YES}`],
    ['after a tag in code, which might be none', `\`\`\`\nArray<string>\n\`\`\`\n\n${YES}`],
    ['in an element that strikes it through', `<del>\n\n${YES}\n\n</del>`],
    ['in a template', `<template>\n\n${YES}\n\n</template>`],
    ['after a declaration that hides the rest', `<!DOCTYPE a [\n\n${YES}`],
    ['after a processing instruction', `<?a\n\n${YES}`],
    ['struck through', `~~${YES}~~`],
    ['with the answer struck through', 'Recommendation: ~~✅ Approve~~'],
    ['denied', 'Recommendation: not ✅ Approve'],
    ['denied behind', 'Recommendation: ✅ Approve (not)'],
    ['asked', 'Recommendation: ✅ Approve?'],
    ['shouted', 'Recommendation: ✅ Approve!'],
    ['with a full stop', 'Recommendation: ✅ Approve.'],
    ['with trailing words', 'Recommendation: ✅ Approve once the tests pass'],
    ['with trailing words on the next line', `${YES}\nonce the tests pass`],
    ['with words before it in the paragraph', `Do not write this:\n${YES}`],
    ['with another word', 'Recommendation: ✅ Approved'],
    ['with another word in the same mark', 'Recommendation: ✅ Approval'],
    ['with another check mark', 'Recommendation: ✔️ Approve'],
    ['with a check box', 'Recommendation: ☑ Approve'],
    ['with a heavy check mark', 'Recommendation: ✓ Approve'],
    ['with the name of the emoji', 'Recommendation: :white_check_mark: Approve'],
    ['with a text variation selector', 'Recommendation: ✅\ufe0e Approve'],
    ['with an emoji variation selector', 'Recommendation: ✅\ufe0f Approve'],
    ['with a Cyrillic letter', 'Recommendation: ✅ Аpprove'],
    ['with full-width letters', 'Recommendation: ✅ Ａpprove'],
    ['with a look-alike in the label', 'Recоmmendation: ✅ Approve'],
    ['in small letters', 'Recommendation: ✅ approve'],
    ['in capitals', 'Recommendation: ✅ APPROVE'],
    ['without the space', 'Recommendation: ✅Approve'],
    ['with two spaces', 'Recommendation: ✅  Approve'],
    ['with a no-break space', 'Recommendation: ✅\u00a0Approve'],
    ['with a trailing space', `${YES} `],
    ['with a zero-width space', 'Recommendation: ✅ \u200bApprove'],
    ['with a right-to-left override', `\u202e${YES}`],
    ['with an override elsewhere', `${YES}\n\n\u202eabc`],
    ['with tag characters elsewhere', `${YES}\n\n\u{e0041}`],
    ['with a line separator for a line', `a\u2028${YES}`],
    ['with a lone carriage return for a line', `a\r${YES}`],
    ['with half a surrogate pair', `${YES}\n\n\ud83d`],
    ['beneath a heading, with words', '## Recommendation\n\n✅ Approve after a rebase'],
    ['beneath a heading, after words', '## Recommendation\n\nFix the test.\n\n✅ Approve'],
    ['beneath another heading', '## Verdict\n\n✅ Approve'],
    ['with another label', 'Recommendations: ✅ Approve'],
    ['with words before the label', 'My Recommendation: ✅ Approve'],
    ['with a link', 'Recommendation: [✅ Approve](https://example.com)'],
    ['with an escape', 'Recommendation: \\✅ Approve'],
    ['with entities', 'Recommendation: &#9989; Approve'],
    ['after more elements than anybody reads', `${'<br>'.repeat(2001)}\n\n${YES}`],
    ['far too long', `${YES}\n\n${'a'.repeat(65_536)}`],
  ])('%s', (_, text) => {
    expect(parseRecommendation(text).verdict).toBe('request-changes');
  });
});

test('no text around it makes a line that says no into a yes', () => {
  const part = fc.constantFrom(
    '\n',
    '\n\n',
    '> ',
    '- ',
    '```\n',
    '~~',
    '<!--',
    '-->',
    '**',
    'not ',
    '🚫',
    ' ',
    '`',
    '# ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.array(part, { maxLength: 6 }), (before, after) => {
      const text = before.join('') + YES.replace('✅ ', '✅ Conditionally ') + after.join('');
      expect(parseRecommendation(text).verdict).toBe('request-changes');
    }),
  );
});

test('a second recommendation anywhere takes the first one back', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('✅ Approve', 'Recommendation: x', '🚫', 'Request changes'),
      (text, other) => {
        expect(parseRecommendation(`${YES}\n\n${text}\n${other}`).verdict).toBe('request-changes');
      },
    ),
  );
});
