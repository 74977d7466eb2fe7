export const id = 9438;
export const ids = [9438];
export const modules = {

/***/ 8698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ differencesBetween)
/* harmony export */ });
/** Every innermost member in which two values differ, in the order of their names. Empty where they are equal. */
function differencesBetween(left, right, at = '') {
    const [one, other] = [membersOf(left), membersOf(right)];
    if (one === undefined || other === undefined || Array.isArray(left) !== Array.isArray(right)) {
        return one === undefined && other === undefined && Object.is(left, right)
            ? []
            : [{ at, left: show(left), right: show(right) }];
    }
    const names = [...new Set([...one.keys(), ...other.keys()])].toSorted(byName);
    return names.flatMap((name) => differencesBetween(one.get(name), other.get(name), at === '' ? name : `${at}.${name}`));
}
/** The members of an object or the items of a list; undefined for anything that has none. */
function membersOf(value) {
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}
/** The items of a list by their number, members by their letters. */
function byName(a, b) {
    return Number(a) - Number(b) || (a < b ? -1 : 1);
}
const MOST = 200;
function show(value) {
    if (value === undefined)
        return 'nothing';
    const text = JSON.stringify(value);
    return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}


/***/ }),

/***/ 9438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyRecord: () => (/* binding */ verifyRecord)
});

// EXTERNAL MODULE: ./packages/soc2/lib/approval/in-order.js
var in_order = __webpack_require__(9400);
// EXTERNAL MODULE: ./packages/soc2/lib/classification/classify.js + 2 modules
var classify = __webpack_require__(2460);
// EXTERNAL MODULE: ./packages/soc2/lib/decision/decide.js + 10 modules
var decide = __webpack_require__(272);
// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __webpack_require__(1199);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/parse.js
var parse = __webpack_require__(4834);
// EXTERNAL MODULE: ./packages/soc2/lib/record/decision-record.js
var decision_record = __webpack_require__(9374);
// EXTERNAL MODULE: ./packages/soc2/lib/record/differences.js
var differences = __webpack_require__(8698);
// EXTERNAL MODULE: ./packages/soc2/lib/record/digest.js
var digest = __webpack_require__(4532);
// EXTERNAL MODULE: ./node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(7316);
// EXTERNAL MODULE: ./packages/soc2/lib/domain.js
var domain = __webpack_require__(8988);
// EXTERNAL MODULE: ./packages/soc2/lib/change/change.js
var change = __webpack_require__(4983);
;// CONCATENATED MODULE: ./packages/soc2/lib/record/read-record.js




const FIX = 'Take the record as it is from the artifact of the run that the status links to.';
/** Nothing in a record lies deeper. */
const DEEPEST = 64;
const id = schemas/* int */.Whr().positive();
const sha = schemas/* string */.YjP().refine(domain/* isSha */.H, 'expected a git object id');
const time = schemas/* string */.YjP().refine((text) => !Number.isNaN(Date.parse(text)), 'expected a time as ISO 8601');
const account = schemas/* object */.Ikc({ id, login: schemas/* string */.YjP(), type: schemas/* string */.YjP() });
const file = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    previousPath: schemas/* string */.YjP().optional(),
    status: schemas/* enum */.k5n(change/* FILE_STATUSES */.y),
    blob: sha.nullable(),
    kind: schemas/* enum */.k5n(['file', 'symlink', 'submodule', 'unknown']),
});
const review = schemas/* object */.Ikc({
    id,
    by: account.nullable(),
    state: schemas/* enum */.k5n(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
    commit: sha.nullable(),
    at: time.nullable(),
});
const commit = schemas/* object */.Ikc({
    sha,
    parents: schemas/* array */.YOg(sha),
    author: account.nullable(),
    committer: account.nullable(),
    coAuthors: schemas/* array */.YOg(schemas/* object */.Ikc({ login: schemas/* string */.YjP(), id: id.optional() })),
});
const pushLog = schemas/* discriminatedUnion */.gMt('observed', [
    schemas/* object */.Ikc({
        observed: schemas/* literal */.euz(true),
        pushes: schemas/* array */.YOg(schemas/* object */.Ikc({ before: sha.nullable(), after: sha, by: account.nullable() })),
    }),
    schemas/* object */.Ikc({ observed: schemas/* literal */.euz(false), why: schemas/* string */.YjP() }),
]);
const known = schemas/* object */.Ikc({
    permissions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    memberships: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* boolean */.zMY())),
    retrospective: schemas/* object */.Ikc({ createdAt: time, recent: schemas/* boolean */.zMY() }).nullable().optional(),
    cleanMerges: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* boolean */.zMY()),
});
const recordShape = schemas/* object */.Ikc({
    bundle: schemas/* string */.YjP().nullable(),
    policy: schemas/* object */.Ikc({ path: schemas/* string */.YjP(), blob: schemas/* string */.YjP(), text: schemas/* string */.YjP() }),
    snapshot: schemas/* object */.Ikc({
        repository: schemas/* string */.YjP(),
        number: id,
        author: account.nullable(),
        head: sha,
        base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), sha }),
        defaultBranch: schemas/* string */.YjP(),
        change: schemas/* object */.Ikc({
            files: schemas/* array */.YOg(file),
            reportedFiles: schemas/* int */.Whr().nonnegative(),
            listCap: schemas/* int */.Whr().optional(),
            moved: schemas/* array */.YOg(schemas/* string */.YjP()),
        }),
        reviews: schemas/* array */.YOg(review),
        dismissals: schemas/* array */.YOg(schemas/* object */.Ikc({ review: id, by: account.nullable(), was: schemas/* string */.YjP() })),
        baseChangedAt: time.nullable(),
        commits: schemas/* array */.YOg(commit),
        pushLog,
        known,
    }),
});
/**
 * Reads the text of a decision record. What is not part of a record is left out of `inputs`, and so is seen by
 * comparison with `raw`.
 *
 * @throws UserError where it is no decision record of version 1, or a member is missing or of another type
 */
function readRecord(text) {
    const raw = read_record_parse(text);
    const problem = problemWith(raw);
    if (problem !== undefined)
        throw new errors/* UserError */.y(`the file is no decision record: it ${problem}`, FIX);
    const head = schemas/* object */.Ikc({ kind: schemas/* literal */.euz('countersign/decision'), version: schemas/* literal */.euz(1) }).safeParse(raw);
    if (!head.success)
        throw new errors/* UserError */.y('the file is no decision record of version 1', FIX);
    const read = recordShape.safeParse(raw);
    if (read.success)
        return { raw, inputs: read.data };
    const [issue] = read.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw new errors/* UserError */.y(`the decision record is broken at ${place}: ${issue?.message ?? ''}`, FIX);
}
function read_record_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* UserError */.y('the file is no JSON', FIX, { cause });
    }
}
const HALF_A_PAIR = /\p{Cs}/u;
/** What no record holds. Level by level, because what nests too deeply for a record does so for a recursion too. */
function problemWith(value) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > DEEPEST)
            return 'nests too deeply';
        const texts = level.filter((each) => typeof each === 'string');
        if (texts.some((text) => HALF_A_PAIR.test(text)))
            return 'holds half a surrogate pair';
        level = level.flatMap(insideOf);
    }
    return undefined;
}
function insideOf(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    const members = Object.entries(value);
    return members.flat();
}

;// CONCATENATED MODULE: ./packages/soc2/lib/record/verify-record.js









/**
 * Computes a decision again from its record, offline: the policy must be the blob that it claims to be, every input the
 * one that was sealed, and policy and snapshot must come to the classification and decision that stand there, byte for
 * byte. Line breaks after the record are no part of it.
 *
 * @throws UserError where the text is no decision record at all, or its policy is none that this release reads
 */
function verifyRecord(text) {
    const body = text.replace(/\r?\n$/, '');
    const read = readRecord(body);
    const recorded = read.inputs;
    return { digest: (0,digest/* digestOf */.o)(body), recorded, mismatches: [...policyMismatches(recorded), ...mismatchesOf(read, body)] };
}
function policyMismatches({ policy }) {
    const blob = (0,decision_record/* blobIdOf */.mR)(policy.text, policy.blob);
    return blob === policy.blob ? [] : [{ at: 'policy.blob', recorded: policy.blob, computed: blob }];
}
function mismatchesOf({ raw, inputs }, body) {
    const computed = compute(inputs);
    const { classification, decision } = raw;
    // What could not be computed cannot be compared: the inputs alone are.
    const expected = 'text' in computed ? JSON.parse(computed.text) : { ...computed.inputs, classification, decision };
    if ('text' in computed && computed.text === body)
        return [];
    const found = (0,differences/* differencesBetween */.F)(raw, expected).map(({ at, left, right }) => ({
        at,
        recorded: left,
        computed: right,
    }));
    if ('failed' in computed)
        return [...found, computed.failed];
    if (found.length > 0)
        return found;
    const at = `byte ${firstDifference(body, computed.text)}`;
    return [{ at, recorded: 'another form of the same values', computed: 'canonical JSON (RFC 8785)' }];
}
function compute(recorded) {
    const { bundle, policy } = recorded;
    const snapshot = (0,in_order/* inOrder */.a)(recorded.snapshot);
    const inputs = { kind: 'countersign/decision', version: 1, bundle, policy, snapshot };
    const cannot = (failed) => {
        return { inputs: { ...inputs, inputs: (0,decision_record/* inputDigests */.m6)(inputs) }, failed };
    };
    const read = readPolicy(policy);
    if ('failed' in read)
        return cannot(read.failed);
    const classification = (0,classify/* classify */.L8)(read.policy, snapshot.change, { policyPath: policy.path });
    const outcome = (0,decide/* decide */.L)(read.policy, snapshot, classification);
    if (outcome.kind === 'needs')
        return cannot(unanswered(outcome.lookups));
    return { text: (0,decision_record/* seal */.od)({ ...inputs, classification, decision: outcome.decision }).text };
}
/** A policy that does not parse is the user's to mend, unless it is not even the blob that the record names. */
function readPolicy(recorded) {
    const { text, path, blob } = recorded;
    try {
        return { policy: (0,parse/* parsePolicy */.O)({ text, file: path }) };
    }
    catch (failure) {
        if (!(failure instanceof errors/* UserError */.y) || (0,decision_record/* blobIdOf */.mR)(text, blob) === blob)
            throw failure;
        return { failed: { at: 'policy.text', recorded: 'a text that is no policy', computed: failure.message } };
    }
}
function unanswered(lookups) {
    const asked = lookups.map((lookup) => 'account' in lookup ? `${lookup.kind} of @${lookup.account.login}` : lookup.kind);
    return { at: 'snapshot.known', recorded: 'no answer', computed: `the decision turns on: ${asked.join(', ')}` };
}
function firstDifference(a, b) {
    const [left, right] = [Buffer.from(a), Buffer.from(b)];
    let index = 0;
    while (index < left.length && left[index] === right[index])
        index += 1;
    return index;
}


/***/ })

};
