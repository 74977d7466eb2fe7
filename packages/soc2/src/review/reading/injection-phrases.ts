import type { InjectionAttempt } from '../review.ts';
import { attempt } from './detected.ts';
import { forgedDelimiters } from './delimiters.ts';
import type { Passage } from './passages.ts';

interface Phrase {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Who reads a change by machine, as those call it who want something of it. */
const MACHINE = String.raw`(?:ai|a\.i\.|llm|bot|claude|gpt(?:-?\w+)?|chatgpt|copilot|gemini|coderabbit|(?:large )?language models?|automated|automatic|machine)`;

/** What such a reader is asked to pass. */
const CHANGE = String.raw`(?:(?:this|the|my|our|these) )?(?:pull request|pr|mr|merge request|change(?:set|s)?|diff|commits?|patch|code|file|review|everything)`;

/**
 * What is said to a reviewer and hardly ever to a program. All of it is matched in lower case, on one line, with comment
 * marks and invisible characters taken out, so every repetition is bounded by words.
 */
const PHRASES: readonly Phrase[] = [
  {
    name: 'asks to set instructions aside',
    pattern:
      /\b(?:ignore|disregard|forget|override|overrule|bypass|discard|neglect|do not follow|don't follow|stop following)\b(?: \S+){0,3}? (?:previous|prior|above|earlier|preceding|foregoing|former|existing|original|initial|system|other|your|all)\b(?: \S+){0,3}? (?:instructions?|prompts?|directions?|directives?|guidelines|guardrails)\b/,
  },
  {
    name: 'asks to set rules aside',
    pattern:
      /\b(?:ignore|disregard|forget|do not follow|stop following)\b(?: \S+){0,2}? (?:previous|prior|above|earlier|preceding|your)\b(?: \S+){0,2}? (?:rules?|policy|policies|context|messages?|training|task)\b/,
  },
  {
    name: 'addresses a reviewer that is a machine',
    pattern: new RegExp(
      String.raw`\b(?:note|notice|attention|message|instructions?|reminder|hint|memo|dear|hello|hey|hi|to|for|as)\b[ :,]{1,3}(?:(?:to|for|all|any|the|an?|your|our) ){0,3}${MACHINE}[ -](?:code )?(?:review\w*|agents?|assistants?|models?|auditors?|tools?)\b(?=[\s:,.!-]| (?:must|should|please|shall|can|may|will|you))`,
    ),
  },
  {
    name: 'tells a machine what to decide',
    pattern: new RegExp(
      String.raw`\b(?:${MACHINE}(?: \S+){0,3}?|(?:ai|code|automated) reviewers?) (?:must|should|shall|can|may|will|is to|are to|has to|have to|please)(?: \S+){0,3}? (?:approve|accept|lgtm|pass|skip|ignore|sign off|merge (?:this|it))\b`,
    ),
  },
  {
    name: 'tells its reader to approve',
    pattern: new RegExp(
      String.raw`\b(?:please|just|always|automatically|immediately|silently|simply|kindly|now|you (?:must|should|can|may|will|shall|have to|need to|are to|are required to)(?: \S+)?) (?:approve|lgtm|rubber-?stamp|sign off on|accept and merge) ${CHANGE}\b`,
    ),
  },
  {
    name: 'asks for an approving answer',
    pattern:
      /\b(?:respond|reply|answer|output|return|conclude|submit|set|mark|give)\b(?: \S+){0,5}? (?:"|'|`)?(?:approved?|lgtm|✅|request-changes)(?:"|'|`)?(?: \S+){0,4}? (?:verdict|recommendation|review|findings?)\b|\b(?:respond|reply|answer|conclude)\b(?: only| simply| just)? with (?:"|'|`|an? )?(?:approv|lgtm|✅)|\b(?:set|mark|make|return|keep)\b (?:the |your )?(?:verdict|recommendation) (?:to|as|is|=|:)? ?(?:"|'|`)?(?:✅ ?)?approv/,
  },
  {
    name: 'brings a recommendation along',
    pattern:
      /\b(?:recommendation|verdict|decision)\b["'*_` ]{0,4}[:=-]{1,2}["'*_` ]{0,4}(?:✅|☑|✔|:white_check_mark:|approved?\b)|✅\ufe0f? ?(?:\*\*)?approved?\b/,
  },
  {
    name: 'asks to keep findings back',
    pattern:
      /\b(?:do not|don't|never|without|must not|should not|no need to|refrain from|avoid)\b (?:flag|report|mention|rais|list|includ|comment|not)\w*(?: on| about)?(?: \S+){0,4}? (?:in|as|during|for) (?:your|the|this|any) (?:code )?(?:review|findings?|report|injectionattempts)\b|\b(?:findings|injectionattempts)\b["'` ]{0,3}(?:must|should)(?: \S+)? be (?:empty|\[\]|an empty)/,
  },
  {
    name: 'asks to skip the review',
    pattern: new RegExp(
      String.raw`\b(?:skip|omit|bypass|disable|suppress|abort)\b (?:the |this |your |any )?(?:code |security |ai )?review(?:ing)? (?:of|for|on) ${CHANGE}\b|\b(?:this|the) (?:pull request|pr|change|diff|code|file) (?:has|have|was|were|is) (?:already |previously |been |pre-?){1,3}(?:reviewed|approved|audited|vetted|cleared)\b`,
    ),
  },
  {
    name: 'gives its reader another role',
    pattern:
      /\b(?:you are now|you are no longer|from now on,? you (?:are|will|must|act))\b(?: \S+){0,4}? (?:reviewer|assistant|ai|model|mode|dan|agent|bot|maintainer)\b|\b(?:act as|pretend (?:to be|you are))(?: \S+){0,3}? (?:reviewer|assistant|ai|dan)\b|\bnew (?:system )?(?:instructions?|prompt|task)s? ?: ?\S|\b(?:reveal|print|repeat|leak|disclose|dump) (?:your|the) (?:system prompt|hidden prompt|instructions|nonce)\b/,
  },
  {
    name: 'plays a turn of a conversation',
    pattern:
      /<\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id|end_of_turn)\|?>|\[\/?inst\]|<<\/?sys>>|<\/?(?:system-?(?:prompt|reminder|message|instructions?)|assistant|tool_result|function_results|untrusted[-_]?\w*|instructions?)>|^(?:#{1,4} ?)?(?:system|assistant|human)(?: (?:prompt|message|override|note))? ?: (?=[a-z']+,? [a-z']+,? [a-z']+)|\bend of (?:the )?(?:diff|data|user input|untrusted (?:data|input|content))\b/,
  },
];

/** What languages put before the words of a comment, at the start of a line. */
const COMMENT_MARK = /^[ \t]*(?:\/{2,}[!/]?|\/\*+!?|\*+\/?|#+!?|--+|;+|%+|<!--|"""|'''|>|rem\b|\/\/)?[ \t]*/gim;

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Words in base64, long enough for a sentence and short enough for one. */
const BASE64 = /(?<![\w+/])[A-Za-z0-9+/]{32,2000}={0,2}(?![\w+/])/g;

/** More need not be told: the first refuses the approval. */
const MOST = 25;

/**
 * Text of the change that speaks to its reviewer, by a table of phrases. It looks through case, comment marks, line
 * breaks, compatibility forms, invisible characters and base64; it does not understand language. Another wording or
 * tongue, look-alike letters or another encoding pass, and are left to the model, which is told to report them; so
 * nothing relies on this alone. Honest text *about* such phrases, as a prompt or its tests hold it, is found too: such a
 * change waits for a human, which costs a click and not a hole.
 */
export function injectionPhrases(passages: readonly Passage[]): readonly InjectionAttempt[] {
  const found: InjectionAttempt[] = [];
  for (const passage of passages) {
    if (found.length >= MOST) break;
    for (const quote of forgedDelimiters(passage.text)) found.push(attempt(passage, quote));
    for (const quote of phrasesIn(passage.text)) found.push(attempt(passage, quote));
    for (const [hidden] of passage.text.matchAll(BASE64)) {
      const decoded = decodedText(hidden);
      const [quote] = decoded === undefined ? [] : phrasesIn(decoded);
      if (quote !== undefined) found.push(attempt(passage, `${hidden.slice(0, 60)}: ${quote}`));
    }
  }
  return found.slice(0, MOST);
}

function phrasesIn(text: string): readonly string[] {
  const lines = plainLines(text);
  const whole = lines.join(' ');
  return PHRASES.flatMap(({ name, pattern }) => {
    const places = pattern.source.includes('^') ? [...lines, whole] : [whole];
    const match = places.map((place) => pattern.exec(place)).find((each) => each !== null);
    return match ? [`${match.input.slice(match.index, match.index + 200)} (${name})`] : [];
  });
}

function plainLines(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .split('\n')
    .map((line) => line.replace(COMMENT_MARK, '').replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The text behind base64, where it is one. */
function decodedText(base64: string): string | undefined {
  const decoded = Buffer.from(base64, 'base64').toString('latin1');
  return /^[\t\n\r -~]+$/.test(decoded) ? decoded : undefined;
}
