export const id = 447;
export const ids = [447];
export const modules = {

/***/ 8447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readLive: () => (/* binding */ readLive)
});

// EXTERNAL MODULE: ./packages/soc2/lib/decision/governed.js
var governed = __webpack_require__(9191);
// EXTERNAL MODULE: ./packages/soc2/lib/change/show-path.js
var show_path = __webpack_require__(1952);
// EXTERNAL MODULE: ./packages/soc2/lib/decision/waiting-for.js
var waiting_for = __webpack_require__(4664);
;// CONCATENATED MODULE: ./packages/soc2/lib/decision/status-text.js


const HUMAN = 'human';
/** GitHub refuses longer descriptions. */
const MOST = 140;
/** Digits of the record's digest that a status shows. */
const DIGEST_DIGITS = 12;
/** What a decision is as a commit status. */
const STATE_OF = {
    approved: 'success',
    pending: 'pending',
    blocked: 'failure',
};
/** A decision in one line of at most 140 characters, closed by the first digits of its record's digest. */
function statusDescription(decision, digest) {
    const end = ` · ${digest.slice(0, DIGEST_DIGITS)}`;
    return `${fit(sentence(decision), MOST - end.length)}${end}`;
}
/** Any sentence, cut to what a status can hold, on one line. */
function fit(text, most = MOST) {
    const characters = [...showPath(text)];
    return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}
function sentence({ state, risk, requirement, waitingFor, reasons }) {
    if (state === 'blocked')
        return reasons[0] ?? 'blocked';
    if (state === 'approved') {
        const by = requirement.counted.map((login) => `@${login}`).join(', ');
        return by === '' ? `${risk} risk: no approval asked for` : `${risk} risk: approved by ${by}`;
    }
    return `${risk} risk: needs ${missing(waitingFor)}`;
}
/**
 * What is missing, each thing once: one approval may serve several rules, so of rules that ask the same people the
 * largest number counts, and whoever is asked for by name is a human too; one more human adds to those.
 */
function missing(waitingFor) {
    const asked = new Map();
    let more = 0;
    for (const { requirement, reviewers, approvals } of waitingFor) {
        if (requirement === ONE_MORE_HUMAN)
            more += approvals;
        else {
            const key = reviewers.join(' ');
            asked.set(key, { reviewers, approvals: Math.max(approvals, asked.get(key)?.approvals ?? 0) });
        }
    }
    const human = asked.get(HUMAN);
    const named = [...asked.values()].filter(({ reviewers }) => reviewers.some((name) => name !== HUMAN && name !== 'ai'));
    const implied = human !== undefined && named.some(({ approvals }) => approvals >= human.approvals);
    if (implied)
        asked.delete(HUMAN);
    else if (human !== undefined)
        asked.set(HUMAN, { ...human, approvals: human.approvals + more });
    const parts = [...asked.values()].map(({ reviewers, approvals }) => wanted(reviewers, approvals));
    if (more > 0 && !asked.has(HUMAN))
        parts.push(`${more} more human ${more === 1 ? 'approval' : 'approvals'}`);
    return parts.join(' and ');
}
function wanted(reviewers, approvals) {
    const noun = approvals === 1 ? 'approval' : 'approvals';
    if (reviewers.length === 0)
        return `${approvals} ${noun} that nobody named by the policy can give`;
    if (reviewers.every((name) => name === HUMAN || name === 'ai')) {
        return `${approvals} ${reviewers.map((name) => (name === 'ai' ? 'AI' : name)).join(' or ')} ${noun}`;
    }
    return `${approvals} of ${reviewers.join(', ')}`;
}

// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __webpack_require__(1199);
// EXTERNAL MODULE: ./packages/soc2/lib/github/node-exchange.js
var node_exchange = __webpack_require__(2622);
// EXTERNAL MODULE: ./packages/soc2/lib/github/transport.js
var transport = __webpack_require__(7213);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/choose-transport.js



/** GitHub itself ends a request that takes it more than 10 seconds; the rest is for the way there and back. */
const TIMEOUT = 15_000;
const SECOND = 1000;
/**
 * How long a second of waiting between two attempts is, in milliseconds: `COUNTERSIGN_RETRY_SECOND_MS`, 1,000 unless
 * set. Retries wait for one second, then for four, and for as many as GitHub's `retry-after` says; where the GitHub is
 * a local one, nobody has to.
 */
function retrySecond(env) {
    return Number(env['COUNTERSIGN_RETRY_SECOND_MS']) || SECOND;
}
/**
 * The way to GitHub that the environment calls for: through the proxies that `HTTP_PROXY`, `HTTPS_PROXY` and
 * `NO_PROXY` name (in either case), else straight. `COUNTERSIGN_TIMEOUT_MS` bounds each attempt; 15 seconds unless set.
 * Throws a `UserError` for a proxy without an address.
 */
async function chooseTransport(env) {
    const timeout = Number(env['COUNTERSIGN_TIMEOUT_MS']) || TIMEOUT;
    const proxies = proxySettings(env);
    if (proxies.httpProxy === undefined && proxies.httpsProxy === undefined)
        return (0,transport/* createTransport */.oO)((0,node_exchange/* nodeExchange */.q)(timeout));
    const { proxyExchange } = await Promise.all(/* import() */[__webpack_require__.e(191), __webpack_require__.e(256)]).then(__webpack_require__.bind(__webpack_require__, 3256));
    return (0,transport/* createTransport */.oO)(proxyExchange(proxies, timeout));
}
function proxySettings(env) {
    const either = (name) => env[name.toLowerCase()] || env[name] || undefined;
    const httpProxy = proxyAddress('HTTP_PROXY', either('HTTP_PROXY'));
    const httpsProxy = proxyAddress('HTTPS_PROXY', either('HTTPS_PROXY'));
    const noProxy = either('NO_PROXY');
    return {
        ...(httpProxy === undefined ? {} : { httpProxy }),
        ...(httpsProxy === undefined ? {} : { httpsProxy }),
        ...(noProxy === undefined ? {} : { noProxy }),
    };
}
/** The address of a proxy, which many write without its scheme. It may hold a password, and is never shown. */
function proxyAddress(name, written) {
    if (written === undefined)
        return undefined;
    const address = written.includes('://') ? written : `http://${written}`;
    if (URL.canParse(address) && /^https?:/i.test(address))
        return address;
    throw new errors/* UserError */.y(`${name} is no address of a proxy`, 'Write it as in http://proxy.example:3128, or unset it.');
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/client.js
var github_client = __webpack_require__(4889);
// EXTERNAL MODULE: ./packages/soc2/lib/classification/classify.js + 2 modules
var classify = __webpack_require__(2460);
// EXTERNAL MODULE: ./packages/soc2/lib/decision/decide.js + 12 modules
var decide = __webpack_require__(7094);
// EXTERNAL MODULE: ./packages/soc2/lib/record/decision-record.js
var decision_record = __webpack_require__(9374);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/in-order.js
var in_order = __webpack_require__(9400);
// EXTERNAL MODULE: ./packages/soc2/lib/change/change.js
var change = __webpack_require__(4983);
;// CONCATENATED MODULE: ./packages/soc2/lib/approval/co-authors.js
/** The trailer's key, whatever stands between its words; git and people write it in several ways. */
const KEY = /co\P{L}{0,3}authored\P{L}{0,3}by/iu;
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const AT_NOREPLY = /@users\.noreply\./gi;
/** `ID+login`, or `login` alone as before 2017. GitHub's logins are shorter; those of enterprises end in `_code`. */
const MAILBOX = /(?:(\d{1,16})\+)?([a-z0-9][a-z0-9_-]{0,99}(?:\[bot\])?)$/i;
const LONGEST_MAILBOX = 130;
/**
 * The GitHub accounts that a commit message names as co-authors. Who wrote a part of a change must not approve it, so
 * a missed one is a hole, and reading is generous: the trailer may stand anywhere in a line of any paragraph, may go
 * on over indented lines, and the noreply address may be of any host (GitHub Enterprise Server has its own). Any other
 * e-mail address proves nothing about an account and is left out.
 */
function coAuthorsIn(message) {
    const found = new Map();
    let trailer = false;
    for (const line of message.split(LINE_BREAK)) {
        const key = KEY.exec(line);
        trailer = key !== null || (trailer && /^\s/.test(line));
        if (!trailer)
            continue;
        for (const coAuthor of addressesIn(key ? line.slice(key.index) : line)) {
            found.set(`${coAuthor.id ?? ''}+${coAuthor.login.toLowerCase()}`, coAuthor);
        }
    }
    return [...found.values()];
}
function addressesIn(text) {
    return [...text.matchAll(AT_NOREPLY)].flatMap(({ index }) => {
        const [, digits, login] = MAILBOX.exec(text.slice(Math.max(0, index - LONGEST_MAILBOX), index)) ?? [];
        if (login === undefined)
            return [];
        const id = Number(digits);
        return [Number.isSafeInteger(id) && id > 0 ? { login, id: id } : { login }];
    });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/account.js
/** GitHub's stand-in for accounts that are gone. */
const GHOST = 10137;
/** Reads an account; null for a deleted one, whether GitHub leaves it out or names its stand-in. */
function accountOf(user) {
    if (user === null)
        return null;
    const id = user.account('id');
    return id === GHOST ? null : { id, login: user.text('login'), type: user.text('type') };
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/github-error.js
var github_error = __webpack_require__(1458);
// EXTERNAL MODULE: ./packages/soc2/lib/domain.js
var domain = __webpack_require__(8988);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/shape.js


/** Reads an answer that must be one object. */
function shape_objectOf(answer) {
    return shape(answer.call, '', answer.data);
}
/** Reads an answer that must be a list of objects. */
function listOf(answer) {
    return items(answer.call, '', answer.data);
}
/** Reads one object that came inside an answer to `call`, or in an event's payload. */
function shape(call, at, value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw surprise(call, at, 'an object', value);
    return new CheckedObject(call, at, value);
}
/** A class, and no closures, because a long list has thousands of rows. */
class CheckedObject {
    #call;
    #at;
    #record;
    constructor(call, at, record) {
        this.#call = call;
        this.#at = at;
        this.#record = record;
    }
    text(key) {
        return this.#read(key, 'a text', isText);
    }
    textOrNull(key) {
        return this.#record[key] === null ? null : this.#read(key, 'a text or null', isText);
    }
    optionalText(key) {
        return this.has(key) ? this.#read(key, 'a text', isText) : undefined;
    }
    count(key) {
        return this.#read(key, 'a whole number', isCount);
    }
    id(key) {
        return this.#read(key, 'an id', isId);
    }
    time(key) {
        return inSeconds(this.#read(key, 'an instant', isInstant));
    }
    timeOrNull(key) {
        return this.has(key) ? this.time(key) : null;
    }
    flag(key) {
        return this.#read(key, 'true or false', isFlag);
    }
    sha(key) {
        return this.#read(key, 'a commit or blob id', domain/* isSha */.H);
    }
    shaOrNull(key) {
        return this.has(key) ? this.sha(key) : null;
    }
    path(key) {
        return this.#read(key, 'a path', isPath);
    }
    optionalPath(key) {
        return this.has(key) ? this.path(key) : undefined;
    }
    account(key) {
        return this.id(key);
    }
    object(key) {
        return shape(this.#call, this.#where(key), this.#record[key]);
    }
    objectOrNull(key) {
        return this.has(key) ? this.object(key) : null;
    }
    list(key) {
        return items(this.#call, this.#where(key), this.#record[key]);
    }
    has(key) {
        return this.#record[key] !== undefined && this.#record[key] !== null;
    }
    #read(key, wanted, accepts) {
        const found = this.#record[key];
        if (!accepts(found))
            throw surprise(this.#call, this.#where(key), wanted, found);
        return found;
    }
    #where(key) {
        return this.#at === '' ? key : `${this.#at}.${key}`;
    }
}
function items(call, at, value) {
    if (!Array.isArray(value))
        throw surprise(call, at, 'a list', value);
    return value.map((item, index) => shape(call, `${at}[${index}]`, item));
}
function surprise(call, at, wanted, found) {
    const kind = found === null
        ? 'null'
        : Array.isArray(found)
            ? 'a list'
            : found === undefined
                ? 'nothing'
                : `${typeof found === 'object' ? 'an' : 'a'} ${typeof found}`;
    const place = at === '' ? 'the answer' : `\`${at}\` of the answer`;
    const fix = 'No verdict was given. Check that `GITHUB_API_URL` is the address of the API and that no proxy rewrites its answers.';
    return new github_error/* GitHubError */.y_(call, undefined, `${place} should be ${wanted}, and is ${kind}`, fix);
}
function isText(value) {
    return typeof value === 'string';
}
function isFlag(value) {
    return typeof value === 'boolean';
}
function isInstant(value) {
    return (typeof value === 'string' &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
        !Number.isNaN(Date.parse(value)));
}
function inSeconds(instant) {
    return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function isId(value) {
    return Number.isSafeInteger(value) && value > 0;
}
function isPath(value) {
    return typeof value === 'string' && value !== '';
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/pages.js


/** Rows per page: the most that GitHub gives. */
const PAGE_SIZE = 100;
/** Pages that are read at once: more are hardly faster, and cost a connection and the memory of a page each. */
const IN_FLIGHT = 8;
/**
 * Reads as many pages of a numbered list as hold the rows that it is said to have, several at once. Each page is let go
 * as soon as `read` has taken from its rows what is wanted: thirty whole pages would be twenty times as much to hold.
 *
 * @param expected rows that the list is said to have
 */
async function readPages(client, route, parameters, expected, read) {
    const last = Math.max(1, Math.ceil(expected / PAGE_SIZE));
    const pages = await inFlight(last, async (page) => {
        const answer = await client.request(route, { ...parameters, per_page: PAGE_SIZE, page });
        return { rows: listOf(answer).map(read), more: page === last && linkOf(answer, 'next') !== undefined };
    });
    return { rows: pages.flatMap(({ rows }) => rows), more: pages.at(-1)?.more === true };
}
/** Reads the pages from 1 to the last one, a few at any time. After the first failure none is begun any more. */
async function inFlight(last, read) {
    const pages = [];
    let next = 1;
    const readOn = async () => {
        while (next <= last) {
            const page = next;
            next += 1;
            try {
                pages[page - 1] = await read(page);
            }
            catch (failure) {
                next = last + 1;
                throw failure;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, last) }, readOn));
    return pages;
}
/**
 * Reads a whole list of unknown length: the first page, then the others that its Link header counts at once, then
 * whatever the list has grown by meanwhile. Use it for lists that only grow at their end.
 */
async function readList(client, route, parameters) {
    const answers = await readAnswers(client, route, parameters);
    return answers.flatMap((answer) => listOf(answer));
}
/** Reads a whole list as `readList` does, and leaves its pages apart. */
async function readAnswers(client, route, parameters) {
    const first = await client.request(route, { ...parameters, per_page: PAGE_SIZE, page: 1 });
    const numbers = Array.from({ length: lastPage(first) - 1 }, (_, index) => index + 2);
    const rest = await Promise.all(numbers.map((page) => client.request(route, { ...parameters, per_page: PAGE_SIZE, page })));
    const counted = [first, ...rest];
    const grown = [];
    for await (const answer of pagesAfter(counted.at(-1) ?? first, client, route, parameters))
        grown.push(answer);
    return [...counted, ...grown];
}
/**
 * Reads a list page after page, each from the link of the one before, by number or by cursor. Use it for lists that
 * are not counted, or that are read only until something is found.
 */
async function* eachPage(client, route, parameters) {
    const first = await client.request(route, { ...parameters, per_page: PAGE_SIZE });
    yield first;
    yield* pagesAfter(first, client, route, parameters);
}
async function* pagesAfter(answer, client, route, parameters) {
    const seen = new Set();
    let latest = answer;
    for (let next = nextPage(latest); next !== undefined; next = nextPage(latest)) {
        const place = JSON.stringify(next);
        if (seen.has(place))
            throw unreadable(latest, 'its pages go round in a circle');
        seen.add(place);
        latest = await client.request(route, { ...parameters, per_page: PAGE_SIZE, ...next });
        yield latest;
    }
}
/**
 * Where the page after this one is, by number or by cursor; undefined after the last one. Of the link only that is
 * taken: whatever address it holds, the token goes nowhere else.
 */
function nextPage(answer) {
    const next = linkOf(answer, 'next');
    if (next === undefined)
        return undefined;
    const after = queryOf(next)?.get('after');
    return after ? { after } : { page: pageNumber(answer, next) };
}
/** The number of the last page by the Link header; 1 where it names no other. */
function lastPage(answer) {
    const last = linkOf(answer, 'last');
    return last === undefined ? 1 : pageNumber(answer, last);
}
function pageNumber(answer, link) {
    const page = queryOf(link)?.get('page') ?? '';
    if (!/^[1-9]\d{0,5}$/.test(page))
        throw unreadable(answer, `a link has neither number nor cursor: ${JSON.stringify(link.slice(0, 200))}`);
    return Number(page);
}
function queryOf(link) {
    return URL.canParse(link) ? new URL(link).searchParams : undefined;
}
function unreadable(answer, why) {
    const fix = 'No verdict was given. Run the job again; if it lasts, check that no proxy rewrites the answers of the API.';
    return new github_error/* GitHubError */.y_(answer.call, undefined, `the list cannot be followed: ${why}`, fix);
}
/** The address that a Link header names for `rel` (RFC 8288), if it names one. */
function linkOf(answer, rel) {
    const header = answer.headers['link'];
    if (typeof header !== 'string')
        return undefined;
    for (const [, address, relation] of header.matchAll(/<([^>]*)>;\s*rel="([^"]*)"/g)) {
        if (relation === rel)
            return address;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-commits.js





/** GitHub's list of a pull request's commits ends here, whatever the pull request holds. */
const COMMIT_LIST_CAP = 250;
const LIST = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
/**
 * Reads every commit of a pull request: from its own list where that is whole, else from the comparison of base and
 * head, which goes on for as long as there are commits. Where their number is not known, the list counts as whole when
 * it is one page.
 *
 * @throws GitHubError where a call fails, or the list is shorter than GitHub says it is, or does not hold the head
 */
async function readCommits(client, repository, pull) {
    const read = pull.commits === undefined ? fromPage : pull.commits < COMMIT_LIST_CAP ? fromList : fromComparison;
    const { commits, told, call } = await read(client, repository, pull);
    const distinct = new Set(commits.map(({ sha }) => sha)).size;
    if (distinct !== told || commits.length !== told)
        throw changed(call, `${distinct} commits came of ${told}`);
    if (told > 0 && !commits.some(({ sha }) => sha === pull.head.sha)) {
        throw changed(call, `the head ${pull.head.sha} is not among the commits`);
    }
    return commits;
}
const fromPage = async (client, repository, pull) => {
    const { rows, more } = await readPages(client, LIST, { ...repository, pull_number: pull.number }, 1, commitOf);
    return more ? fromComparison(client, repository, pull) : { commits: rows, told: rows.length, call: LIST };
};
const fromList = async (client, repository, pull) => {
    const at = { ...repository, pull_number: pull.number };
    const { rows, more } = await readPages(client, LIST, at, pull.commits ?? 0, commitOf);
    const call = `GET /repos/${repository.owner}/${repository.repo}/pulls/${pull.number}/commits`;
    if (more)
        throw changed(call, `the list goes on after ${pull.commits} commits`);
    return { commits: rows, told: pull.commits ?? 0, call };
};
/** Each page is let go as soon as its commits are read: the first one also holds 300 files with their patches. */
const fromComparison = async (client, repository, pull) => {
    const basehead = `${pull.base.sha}...${pull.head.sha}`;
    const page = async (number) => {
        const answer = await client.request(COMPARE, { ...repository, basehead, per_page: PAGE_SIZE, page: number });
        const comparison = shape_objectOf(answer);
        return {
            commits: comparison.list('commits').map(commitOf),
            told: comparison.count('total_commits'),
            call: answer.call,
            more: linkOf(answer, 'next') !== undefined,
        };
    };
    const first = await page(1);
    const { told, call } = first;
    // The pull request's own count may stop at the cap, but never says more than there are.
    if (told < (pull.commits ?? 0))
        throw changed(call, `${told} commits came of ${pull.commits}`);
    const numbers = Array.from({ length: Math.max(0, Math.ceil(told / PAGE_SIZE) - 1) }, (_, index) => index + 2);
    const pages = [first, ...(await Promise.all(numbers.map(page)))];
    if (pages.at(-1)?.more)
        throw changed(call, `the list goes on after ${told} commits`);
    return { commits: pages.flatMap(({ commits }) => commits), told, call };
};
function commitOf(row) {
    return {
        sha: row.sha('sha'),
        parents: row.list('parents').map((parent) => parent.sha('sha')),
        author: linked(row.objectOrNull('author')),
        committer: linked(row.objectOrNull('committer')),
        coAuthors: coAuthorsIn(row.object('commit').text('message')),
    };
}
/** GitHub answers an unlinked e-mail with null or with an empty object. */
function linked(user) {
    return user?.has('id') || user?.has('login') ? accountOf(user) : null;
}
function changed(call, what) {
    return new github_error/* GitHubError */.y_(call, undefined, what, 'The pull request changed while it was read. No verdict was given: run the job again.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-events.js


/** A person chose another base, GitHub did when a stacked one was merged, or the base branch itself was rewritten. */
const BASE_CHANGES = [
    'base_ref_changed',
    'automatic_base_change_succeeded',
    'base_ref_force_pushed',
];
/** Reads all events of a pull request. Kinds that say nothing of its approval are left out. Throws a `GitHubError`. */
async function readEvents(client, repository, number) {
    const events = await readList(client, 'GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
        ...repository,
        issue_number: number,
    });
    const baseChanges = events
        .filter((event) => BASE_CHANGES.includes(event.text('event')))
        .map((event) => event.time('created_at'));
    return {
        dismissals: events.filter((event) => event.text('event') === 'review_dismissed').map(dismissalOf),
        baseChangedAt: baseChanges.toSorted().at(-1) ?? null,
    };
}
function dismissalOf(event) {
    const review = event.object('dismissed_review');
    return { review: review.id('review_id'), by: accountOf(event.objectOrNull('actor')), was: review.text('state') };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/change/possible-link.js
const NEITHER = { head: false, base: false };
/** git's id of the empty blob, under SHA-1 and SHA-256. A link's blob is its target, which is never empty. */
const EMPTY_BLOBS = new Set([
    'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
    '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);
/**
 * GitHub's list of files has no modes, and reading trees for every change would cost calls that almost none needs.
 * But the blob of a symlink is its target: one line without a newline at its end; a submodule shows as one line
 * `Subproject commit …`. A side with two lines or more, by the row's counts or by its patch, is a plain file, and so is
 * one whose only line is shown to end in a newline. Where no patch shows that, or one that does not add up, the side
 * could be a link, and the tree is read.
 *
 * A target that itself holds a newline would pass for a file. It leads only through a path with a control character,
 * which is high risk on its own (`isDeceptive`).
 */
function possibleLinkSides(row) {
    const head = row.status !== 'removed' && row.additions <= 1;
    const base = row.status !== 'added' && row.deletions <= 1;
    if (!head && !base)
        return NEITHER;
    if (row.patch === undefined)
        return isEmptyFile(row) ? NEITHER : { head, base };
    if (startsWithinText(row.patch))
        return NEITHER;
    const shown = readPatch(row.patch);
    if (shown?.added !== row.additions || shown.removed !== row.deletions)
        return { head, base };
    return { head: head && linkLike(shown.head), base: base && linkLike(shown.base) };
}
/** An empty file that came or went: of one that stayed, the other side is not known. */
function isEmptyFile({ status, blob, additions, deletions }) {
    const oneSided = status === 'added' || status === 'removed';
    return oneSided && additions + deletions === 0 && blob !== null && EMPTY_BLOBS.has(blob);
}
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
function spansOf(line) {
    const [, baseFirst, baseLines = '1', headFirst, headLines = '1'] = HUNK.exec(line) ?? [];
    if (baseFirst === undefined || headFirst === undefined)
        return undefined;
    return {
        base: { first: Number(baseFirst), lines: Number(baseLines) },
        head: { first: Number(headFirst), lines: Number(headLines) },
    };
}
/** True where the first hunk's header alone shows that either side has two lines or more, as with most changes. */
function startsWithinText(patch) {
    const spans = spansOf(patch);
    return spans !== undefined && lastLine(spans.base) > 1 && lastLine(spans.head) > 1;
}
function lastLine({ first, lines }) {
    return first + lines - 1;
}
function linkLike(side) {
    if (side.lines !== 1 || side.last > 1)
        return false;
    return side.endsWithoutNewline || /^Subproject commit [0-9a-f]{40,64}(?:-dirty)?$/.test(side.text);
}
/** Reads the hunks of a patch; undefined where a line is none of a patch, or a hunk is not as long as its header says. */
function readPatch(patch) {
    const head = { lines: 0, last: 0, endsWithoutNewline: false, text: '' };
    const base = { lines: 0, last: 0, endsWithoutNewline: false, text: '' };
    let added = 0;
    let removed = 0;
    let announced = { head: 0, base: 0 };
    let latest = [];
    const isWhole = () => head.lines === announced.head && base.lines === announced.base;
    for (const line of patch.split('\n')) {
        const mark = line[0];
        if (mark === '@') {
            const spans = spansOf(line);
            if (spans === undefined || !isWhole())
                return undefined;
            announced = { head: announced.head + spans.head.lines, base: announced.base + spans.base.lines };
            head.last = Math.max(head.last, lastLine(spans.head));
            base.last = Math.max(base.last, lastLine(spans.base));
            continue;
        }
        if (mark === '\\') {
            for (const side of latest)
                side.endsWithoutNewline = true;
            continue;
        }
        const sides = sidesOf(mark, head, base);
        if (sides === undefined)
            return undefined;
        latest = sides;
        if (mark === '+')
            added += 1;
        if (mark === '-')
            removed += 1;
        for (const side of latest) {
            side.lines += 1;
            side.text = line.slice(1);
        }
    }
    return isWhole() ? { head, base, added, removed } : undefined;
}
function sidesOf(mark, head, base) {
    if (mark === '+')
        return [head];
    if (mark === '-')
        return [base];
    return mark === ' ' ? [head, base] : undefined;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-entries.js

const ROUTE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const CUT_OFF = { kind: 'unknown', sha: null, mode: '' };
/**
 * Reads what each path is in the tree of a commit: one recursive read, and where GitHub cuts that off (100,000 entries
 * or 7 MB), folder by folder along the paths that are wanted.
 */
async function readEntries(client, repository, commit, paths) {
    const answer = await client.request(ROUTE, { ...repository, tree_sha: commit, recursive: '1' });
    const tree = shape_objectOf(answer);
    const wanted = new Set(paths);
    if (tree.flag('truncated'))
        return walk(client, repository, commit, wanted);
    const entries = new Map();
    for (const row of tree.list('tree')) {
        const path = row.text('path');
        if (wanted.has(path))
            entries.set(path, entryOf(row));
    }
    return entries;
}
async function walk(client, repository, commit, wanted) {
    const folders = foldersOf(wanted);
    const entries = new Map();
    let level = [{ at: '', sha: commit }];
    while (level.length > 0) {
        const trees = await Promise.all(level.map(async ({ at, sha }) => ({
            at,
            tree: shape_objectOf(await client.request(ROUTE, { ...repository, tree_sha: sha })),
        })));
        const next = [];
        for (const { at, tree } of trees) {
            if (tree.flag('truncated')) {
                for (const path of wanted)
                    if (path.startsWith(at))
                        entries.set(path, CUT_OFF);
                continue;
            }
            for (const row of tree.list('tree')) {
                const path = `${at}${row.text('path')}`;
                if (wanted.has(path))
                    entries.set(path, entryOf(row));
                // A path can be wanted as a file and be a folder here, where one took the other's place.
                if (folders.has(path) && row.text('type') === 'tree')
                    next.push({ at: `${path}/`, sha: row.sha('sha') });
            }
        }
        level = next;
    }
    return entries;
}
function foldersOf(paths) {
    const folders = new Set();
    for (const path of paths) {
        for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
            folders.add(path.slice(0, end));
    }
    return folders;
}
function entryOf(row) {
    const mode = row.text('mode');
    return { kind: kindOf(mode), sha: row.sha('sha'), mode };
}
function kindOf(mode) {
    if (mode === '120000')
        return 'symlink';
    if (mode === '160000')
        return 'submodule';
    return mode === '100644' || mode === '100755' ? 'file' : 'unknown';
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-modes.js

/** Reads what kind of file each path is in the tree of a commit. */
async function readModes(client, repository, commit, paths) {
    const entries = await readEntries(client, repository, commit, paths);
    return new Map([...entries].map(([path, { kind }]) => [path, kind]));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-files.js






const read_files_ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
/**
 * Reads the files of a pull request, all pages at once, then the modes of those that could be links.
 *
 * GitHub lists at most 3,000 files; the rest is simply not there, which the caller sees by `pull.changedFiles`.
 */
async function readFiles(client, repository, pull) {
    const expected = Math.min(pull.changedFiles ?? 1, change/* FILE_LIST_CAP */.F);
    const at = { ...repository, pull_number: pull.number };
    const { rows, more } = await readPages(client, read_files_ROUTE, at, expected, listedFile);
    const modes = await modesOfPossibleLinks(client, repository, pull, rows);
    return { files: rows.map(({ file, sides }) => ({ ...file, kind: read_files_kindOf(file, sides, modes) })), more };
}
function listedFile(row) {
    const status = statusOf(row);
    const previousPath = row.optionalPath('previous_filename');
    if (previousPath === undefined && (status === 'renamed' || status === 'copied')) {
        throw new github_error/* GitHubError */.y_(read_files_ROUTE, undefined, `a ${status} file has no previous path`, 'No verdict was given. Run the job again.');
    }
    const path = row.path('filename');
    const sha = row.shaOrNull('sha');
    const blob = status === 'removed' ? null : sha;
    return {
        file: previousPath === undefined ? { path, status, blob } : { path, previousPath, status, blob },
        sides: possibleLinkSides({
            status,
            blob: sha,
            additions: row.count('additions'),
            deletions: row.count('deletions'),
            patch: row.optionalText('patch'),
        }),
    };
}
function statusOf(row) {
    const word = row.text('status');
    const status = change/* FILE_STATUSES */.y.find((known) => known === word);
    if (!status) {
        throw new github_error/* GitHubError */.y_(read_files_ROUTE, undefined, `a file has the unknown status ${JSON.stringify(word)}`, 'Update Countersign, which does not know it.');
    }
    return status;
}
async function modesOfPossibleLinks(client, repository, pull, files) {
    const head = files.filter(({ sides }) => sides.head).map(({ file }) => file.path);
    const base = files.filter(({ sides }) => sides.base).map(({ file }) => file.previousPath ?? file.path);
    const [headModes, baseModes] = await Promise.all([
        head.length === 0 ? new Map() : readModes(client, repository, pull.head.sha, head),
        base.length === 0 ? new Map() : readBaseModes(client, repository, pull, base),
    ]);
    return { head: headModes, base: baseModes };
}
/** The files are compared with the merge base, so that is where the other side's modes are. */
async function readBaseModes(client, repository, pull, paths) {
    const answer = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
        ...repository,
        basehead: `${pull.base.sha}...${pull.head.sha}`,
        // The files stand on the first page alone; only the merge base is wanted.
        per_page: 1,
        page: 2,
    });
    return readModes(client, repository, shape_objectOf(answer).object('merge_base_commit').sha('sha'), paths);
}
function read_files_kindOf(file, sides, modes) {
    const kinds = [];
    if (sides.head)
        kinds.push(modes.head.get(file.path) ?? 'unknown');
    if (sides.base)
        kinds.push(modes.base.get(file.previousPath ?? file.path) ?? 'unknown');
    return kinds.find((kind) => kind !== 'file') ?? 'file';
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-pull-request.js


const read_pull_request_ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
/** Reads one pull request for its classification. Throws a `GitHubError`. */
async function readPullRequest(client, repository, number) {
    return pullRequestFrom(objectOf(await client.request(read_pull_request_ROUTE, { ...repository, pull_number: number })));
}
/** Reads one pull request for the gate. Throws a `GitHubError`. */
async function read_pull_request_readGatedPullRequest(client, repository, number) {
    const pull = shape_objectOf(await client.request(read_pull_request_ROUTE, { ...repository, pull_number: number }));
    return {
        ...listablePullRequest(pull),
        changedFiles: pull.count('changed_files'),
        merged: pull.flag('merged'),
        commits: pull.count('commits'),
    };
}
/** Reads what a row of a list holds of a pull request. */
function listablePullRequest(row) {
    const head = row.object('head');
    return {
        number: row.id('number'),
        head: {
            sha: head.sha('sha'),
            ref: head.text('ref'),
            repository: head.objectOrNull('repo')?.text('full_name') ?? null,
        },
        base: baseOf(row),
        defaultBranch: row.object('base').object('repo').text('default_branch'),
        author: accountOf(row.objectOrNull('user')),
        open: row.text('state') === 'open',
        labels: row.list('labels').map((label) => label.text('name')),
    };
}
function baseOf(row) {
    const base = row.object('base');
    return { sha: base.sha('sha'), ref: base.text('ref') };
}
function pullRequestFrom(pull) {
    return {
        number: pull.id('number'),
        head: { sha: pull.object('head').sha('sha') },
        base: baseOf(pull),
        changedFiles: pull.count('changed_files'),
        defaultBranch: pull.object('base').object('repo').text('default_branch'),
    };
}
/** What differs between two readings of one pull request that would make them two changes; empty where nothing does. */
function movesBetween(before, after) {
    const moves = [];
    if (before.head.sha !== after.head.sha)
        moves.push(`the head went from ${before.head.sha} to ${after.head.sha}`);
    if (before.base.ref !== after.base.ref)
        moves.push(`the base went from ${before.base.ref} to ${after.base.ref}`);
    else if (before.base.sha !== after.base.sha)
        moves.push(`the base branch went from ${before.base.sha} to ${after.base.sha}`);
    if (before.changedFiles !== after.changedFiles) {
        moves.push(`the number of files went from ${before.changedFiles} to ${after.changedFiles}`);
    }
    return moves;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/repository.js

/** Reads `owner/name`, as `GITHUB_REPOSITORY` gives it. Throws a `UserError` on anything else. */
function repositoryName(text) {
    const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
    if (!owner || !repo) {
        throw new errors/* UserError */.y(`not a repository: ${JSON.stringify(text)}`, 'Give it as owner/name; in a workflow GITHUB_REPOSITORY says it.');
    }
    return { owner, repo };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-push-log.js






const read_push_log_ROUTE = 'GET /repos/{owner}/{repo}/activity';
/**
 * Reads who moved the head branch, oldest first, from the activity log of the repository that holds it. A commit says
 * who its author claims to be; only this log says whose credential brought it.
 *
 * The log of a fork may be hidden from the token, and a head repository may be gone: then it is not observed, which is
 * never the same as empty. The repository's own log must be readable.
 *
 * @throws GitHubError on any other failure
 */
async function readPushLog(client, repository, pull) {
    if (pull.head.repository === null)
        return { observed: false, why: 'the repository of the head branch is gone' };
    const own = `${repository.owner}/${repository.repo}`.toLowerCase() === pull.head.repository.toLowerCase();
    try {
        return {
            observed: true,
            pushes: await readPushes(client, repositoryName(pull.head.repository), `refs/heads/${pull.head.ref}`),
        };
    }
    catch (failure) {
        if (own || !(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
        return {
            observed: false,
            why: `the activity log of the fork ${pull.head.repository} cannot be read with this token (HTTP ${failure.status})`,
        };
    }
}
async function readPushes(client, repository, ref) {
    const pushes = [];
    for await (const answer of eachPage(client, read_push_log_ROUTE, { ...repository, ref })) {
        for (const row of listOf(answer)) {
            if (row.text('ref') !== ref)
                throw astray(answer, row.text('ref'));
            if (row.text('activity_type') !== 'branch_deletion')
                pushes.push(pushOf(row));
        }
    }
    return pushes.toReversed();
}
function pushOf(row) {
    return {
        before: commitOrNull(row.text('before')),
        after: row.sha('after'),
        by: accountOf(row.objectOrNull('actor')),
    };
}
/** git writes "no commit" as zeros. */
function commitOrNull(text) {
    return (0,domain/* isSha */.H)(text) && !/^0+$/.test(text) ? text : null;
}
function astray(answer, ref) {
    return new github_error/* GitHubError */.y_(answer.call, undefined, `the activity log holds another ref, ${JSON.stringify(ref)}`, 'No verdict was given. Run the job again.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-reviews.js



const read_reviews_ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'];
/**
 * Reads every review of a pull request, in the order in which they were submitted; those that never were come last.
 *
 * @throws GitHubError where a call fails, or a review is in a state that GitHub's description does not know: it might
 * be an objection
 */
async function read_reviews_readReviews(client, repository, number) {
    const rows = await readList(client, read_reviews_ROUTE, { ...repository, pull_number: number });
    return rows.map(reviewOf).toSorted(bySubmission);
}
function reviewOf(row) {
    const state = stateOf(row);
    return {
        id: row.id('id'),
        by: accountOf(row.objectOrNull('user')),
        state,
        commit: row.shaOrNull('commit_id'),
        at: state === 'PENDING' ? row.timeOrNull('submitted_at') : row.time('submitted_at'),
    };
}
function stateOf(row) {
    const word = row.text('state');
    const state = STATES.find((known) => known === word);
    if (state)
        return state;
    const message = `the review ${row.id('id')} has the unknown state ${JSON.stringify(word)}`;
    throw new github_error/* GitHubError */.y_(read_reviews_ROUTE, undefined, message, 'Update Countersign, which does not know it.');
}
/** Two reviews of one second keep the order in which GitHub numbered them. */
function bySubmission(one, other) {
    if (one.at === other.at)
        return one.id - other.id;
    if (one.at === null)
        return 1;
    if (other.at === null)
        return -1;
    return one.at < other.at ? -1 : 1;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/read-snapshot.js








const NOTHING_KNOWN = { permissions: {}, memberships: {}, cleanMerges: {} };
/** Reads everything that a decision on a pull request turns on, but for what must be looked up. */
async function readSnapshot(gate, sources, pull) {
    const { client, repository } = gate;
    const lists = await readLists(gate, sources, pull);
    return {
        ...snapshotOf(gate, pull, lists),
        reread: async () => {
            const [now, said] = await Promise.all([
                read_pull_request_readGatedPullRequest(client, repository, pull.number),
                read_reviews_readReviews(client, repository, pull.number),
            ]);
            return isSame(now, pull) && sameReviews(said, lists) ? undefined : now;
        },
    };
}
/**
 * The same for a pull request as a list shows it. Its own reading follows the others and so is the one that is made
 * again: a sweep has a call less for each. Undefined where it is another by then, or too long for one page.
 */
async function read_snapshot_readListed(gate, sources, row) {
    const { client, repository } = gate;
    const lists = await readLists(gate, sources, row);
    const pull = await readGatedPullRequest(client, repository, row.number);
    if (!isSame(pull, row) || lists.list.more || lists.commits.length < pull.commits)
        return undefined;
    return {
        ...snapshotOf(gate, pull, lists),
        reread: async () => (sameReviews(await readReviews(client, repository, pull.number), lists) ? undefined : pull),
    };
}
/**
 * Whether two readings of a pull request are of one state of it: of everything but the labels, which are the gate's own
 * to change. Where one of them is a list's, which has no counts, these do not count.
 */
function isSame(one, other) {
    const counts = ({ changedFiles, commits, merged }) => `${changedFiles} ${commits} ${merged}`;
    const counted = one.commits !== undefined && other.commits !== undefined;
    return read_snapshot_stateOf(one) === read_snapshot_stateOf(other) && (!counted || counts(one) === counts(other));
}
function read_snapshot_stateOf({ number, head, base, defaultBranch, author, open }) {
    return JSON.stringify({ number, head, base, defaultBranch, author, open });
}
async function readLists(gate, sources, pull) {
    const { client, repository } = gate;
    const [policy, list, reviews, events, commits, pushLog] = await Promise.all([
        sources.policies(pull.defaultBranch),
        readFiles(client, repository, pull),
        read_reviews_readReviews(client, repository, pull.number),
        readEvents(client, repository, pull.number),
        readCommits(client, repository, pull),
        readPushLog(client, repository, pull),
    ]);
    return { policy, list, reviews, events, commits, pushLog };
}
function sameReviews(said, { reviews }) {
    return JSON.stringify(said) === JSON.stringify(reviews);
}
function snapshotOf({ repository }, pull, { policy, list, reviews, events, commits, pushLog }) {
    const goesOn = list.more && pull.changedFiles < change/* FILE_LIST_CAP */.F;
    const snapshot = (0,in_order/* inOrder */.a)({
        repository: `${repository.owner}/${repository.repo}`,
        number: pull.number,
        author: pull.author,
        head: pull.head.sha,
        base: pull.base,
        defaultBranch: pull.defaultBranch,
        change: {
            files: list.files,
            reportedFiles: pull.changedFiles,
            listCap: change/* FILE_LIST_CAP */.F,
            moved: goesOn ? [`the list goes on after ${pull.changedFiles} files`] : [],
        },
        reviews,
        ...events,
        commits,
        pushLog,
        known: NOTHING_KNOWN,
    });
    return { pull, policy, snapshot };
}

// EXTERNAL MODULE: ./packages/soc2/lib/record/digest.js
var digest = __webpack_require__(4532);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/status-mark.js

const WORDS = { recent: '-ai', late: '-late' };
const MARK = /#pr-([1-9]\d{0,9})(?:-(judging|fault)|-([0-9a-f]{12})-(\d{1,4})(-ai|-late)?)?$/;
/** Policy and bundle in twelve hex digits. */
function status_mark_basisOf(policyBlob, bundle) {
    return digestOf(`${policyBlob} ${bundle ?? ''}`).slice(0, 12);
}
/** A mark as a link's fragment, without the `#`. */
function showMark(mark) {
    if (mark.kind === 'aside')
        return `pr-${mark.number}`;
    if (mark.kind !== 'verdict')
        return `pr-${mark.number}-${mark.kind}`;
    const turn = mark.retrospective === null ? '' : WORDS[mark.retrospective];
    return `pr-${mark.number}-${mark.basis}-${mark.after}${turn}`;
}
/** Reads the mark of a status's link; null where there is none. */
function markOf(link) {
    const [, number, word, basis, after, turn] = MARK.exec(link ?? '') ?? [];
    if (number === undefined)
        return null;
    if (word !== undefined)
        return { kind: word === 'fault' ? 'fault' : 'judging', number: Number(number) };
    if (basis === undefined)
        return { kind: 'aside', number: Number(number) };
    const retrospective = turn === WORDS.recent ? 'recent' : turn === WORDS.late ? 'late' : null;
    return { kind: 'verdict', number: Number(number), basis, after: Number(after), retrospective };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/judge.js





/** Rounds of look-ups that a decision may ask for; each answers all that the one before showed to be open. */
const ROUNDS = 5;
/** Reads everything that a decision on a pull request turns on, and decides. Writes nothing. */
async function judge(gate, sources, pull) {
    return decideOn(gate, sources, await readSnapshot(gate, sources, pull));
}
/** The same for a pull request as a list shows it; undefined where it has to be read as `judge` does. */
async function judgeListed(gate, sources, row) {
    const reading = await readListed(gate, sources, row);
    return reading && decideOn(gate, sources, reading);
}
async function decideOn(gate, sources, { snapshot: start, ...read }) {
    const { policy, path, text, source } = read.policy;
    const classification = (0,classify/* classify */.L)(policy, start.change, { policyPath: path });
    const lookUp = sources.lookUps(policy.retrospective.within);
    let snapshot = start;
    for (let round = 0; round <= ROUNDS; round += 1) {
        const outcome = (0,decide/* decide */.L)(policy, snapshot, classification);
        if (outcome.kind === 'decision') {
            const sealed = (0,decision_record/* seal */.od)({
                kind: 'countersign/decision',
                version: 1,
                bundle: gate.bundle,
                policy: { path, blob: source?.blob ?? '', text },
                snapshot,
                classification,
                decision: outcome.decision,
            });
            return { ...read, sealed };
        }
        snapshot = { ...snapshot, known: await lookUp(snapshot, outcome.lookups) };
    }
    throw new Error(`the decision on #${start.number} still asks for look-ups after ${ROUNDS} rounds`);
}
/** What a verdict rests on beside the pull request itself. */
function restsOf({ sealed }) {
    const { policy, bundle, snapshot } = sealed.record;
    const { retrospective } = snapshot.known;
    const recent = retrospective === null || retrospective?.recent === true;
    return {
        basis: basisOf(policy.blob, bundle),
        retrospective: retrospective === undefined ? null : recent ? 'recent' : 'late',
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/is-recent.js
/**
 * Whether a retrospective is recent enough for AI approvals to count: nobody should be able to switch off the control
 * that validates them and keep the convenience.
 *
 * @param createdAt ISO 8601
 * @param within milliseconds, from the policy's `retrospective.within`; at exactly that age it is too old
 */
function isRecent(createdAt, now, within) {
    return now.getTime() - Date.parse(createdAt) < within;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-clean-merge.js

/**
 * Whether a merge commit brought nothing of its own into the change: every file of the change, on both its paths, is
 * the same blob with the same mode in the merge as in its first parent. Whoever merged the base into the branch then
 * had no hand in what is reviewed. False wherever that cannot be seen whole.
 */
async function readCleanMerge(client, repository, change, { commit, parent }) {
    if (!isWhole(change))
        return false;
    const paths = change.files.flatMap(({ path, previousPath }) => previousPath === undefined ? [path] : [path, previousPath]);
    const [merged, before] = await Promise.all([
        readEntries(client, repository, commit, paths),
        readEntries(client, repository, parent, paths),
    ]);
    return paths.every((path) => read_clean_merge_isSame(path, merged, before));
}
function isWhole({ files, reportedFiles, listCap, moved }) {
    const capped = listCap !== undefined && Math.max(files.length, reportedFiles) >= listCap;
    const distinct = new Set(files.map(({ path }) => path)).size;
    return distinct === reportedFiles && files.length === reportedFiles && !capped && moved.length === 0;
}
function read_clean_merge_isSame(path, merged, before) {
    const one = merged.get(path);
    const other = before.get(path);
    if (one === undefined || other === undefined)
        return one === other;
    return one.sha !== null && one.sha === other.sha && one.mode === other.mode;
}

// EXTERNAL MODULE: ./packages/soc2/lib/approval/write-access.js
var write_access = __webpack_require__(2170);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-permission.js



const read_permission_ROUTE = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
/** `maintain` and `triage` stand in recordings, and are mapped to `write` and `read` by GitHub's description. */
const PERMISSIONS = ['admin', 'maintain', 'write', 'triage', 'read', 'none'];
/**
 * Reads an account's permission on the repository: `admin`, `maintain`, `write`, `triage`, `read`, `none`, or `gone`
 * where no user has the login any more.
 *
 * GitHub is asked by login, and a login can be given up and taken by another: where the answer names an id it must be
 * the asked one. A 404 is about the user: the call needs no more than `metadata: read`, which every token has for a
 * repository that it has just read.
 *
 * @throws GitHubError where the call is refused or fails, or answers for somebody else or with an unknown permission
 */
async function readPermission(client, repository, account) {
    const answer = await client.request(read_permission_ROUTE, { ...repository, username: account.login }).catch((failure) => {
        if ((0,github_error/* isRefusal */.vu)(failure, 404))
            return null;
        throw failure;
    });
    if (answer === null)
        return write_access/* GONE */.uj;
    const found = shape_objectOf(answer);
    const id = found.objectOrNull('user')?.account('id');
    if (id !== undefined && id !== account.id) {
        throw new github_error/* GitHubError */.y_(answer.call, undefined, `it is the account ${id} now, and was ${account.id}`, 'The login changed hands. Run the job again.');
    }
    const permission = found.text('permission');
    if (PERMISSIONS.includes(permission))
        return permission;
    throw new github_error/* GitHubError */.y_(answer.call, undefined, `the permission ${JSON.stringify(permission)} is unknown`, 'Update Countersign, which does not know it.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/marker.js
/** How the body of every retrospective's issue says what it is; what follows in the comment says which one. */
const RETROSPECTIVE_MARKER = '<!-- countersign:retrospective';

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-retrospective.js



/** The account of every GITHUB_TOKEN on github.com. */
const GITHUB_ACTIONS = { login: 'github-actions[bot]', id: 41898282 };
/**
 * Finds when the newest retrospective was opened, whether it is open or closed by now; null where there never was one.
 * It is known by its creator's id and by the marker in its body, never by a label. Newest first, so what is opened
 * meanwhile moves nothing out of sight.
 */
async function readNewestRetrospective(client, repository, creator = GITHUB_ACTIONS) {
    const parameters = { ...repository, creator: creator.login, state: 'all', sort: 'created', direction: 'desc' };
    for await (const answer of eachPage(client, 'GET /repos/{owner}/{repo}/issues', parameters)) {
        const issue = listOf(answer).find((row) => isRetrospective(row, creator));
        if (issue)
            return { createdAt: issue.time('created_at') };
    }
    return null;
}
function isRetrospective(row, creator) {
    // GitHub lists pull requests among the issues.
    if (row.has('pull_request') || row.objectOrNull('user')?.account('id') !== creator.id)
        return false;
    return row.optionalText('body')?.includes(RETROSPECTIVE_MARKER) ?? false;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-team.js



/**
 * Reads the ids of a team's active members, those of its child teams included.
 *
 * @param team `org/slug`
 * @throws UserError where the token may not read the team, or there is none: GitHub does not tell which
 */
async function readTeam(client, team) {
    const [org, slug] = team.split('/');
    try {
        const rows = await readList(client, 'GET /orgs/{org}/teams/{team_slug}/members', { org, team_slug: slug });
        return new Set(rows.map((row) => row.account('id')));
    }
    catch (failure) {
        if (!(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
        throw new errors/* UserError */.y(`the team @${team} cannot be read with this token (HTTP ${failure.status})`, 'Pass the token of an App with the organisation permission `members: read`, or name the people in a group of the policy. If the token can read it: is the team named rightly?', { cause: failure });
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/look-up.js





/** Answers the look-ups of one snapshot; see `createLookUps`. */
function lookUp(client, repository, snapshot, lookups, settings) {
    return createLookUps(client, repository, settings)(snapshot, lookups);
}
/** Makes an asker that remembers its answers. A question that failed is asked again when it comes up again. */
function createLookUps(client, repository, settings) {
    const once = createMemory();
    const ask = async (lookup, { change }) => {
        switch (lookup.kind) {
            case 'permission': {
                const { account } = lookup;
                const permission = await once(`permission ${account.id}`, () => readPermission(client, repository, account));
                return { permissions: { [account.id]: permission } };
            }
            case 'membership': {
                const team = lookup.team.toLowerCase();
                const members = await once(`team ${team}`, () => readTeam(client, team));
                return { membership: { team, account: lookup.account.id, member: members.has(lookup.account.id) } };
            }
            case 'retrospective': {
                const newest = await once('retrospective', () => readNewestRetrospective(client, repository, settings.retrospectivesBy ?? GITHUB_ACTIONS));
                return {
                    retrospective: newest && { ...newest, recent: isRecent(newest.createdAt, settings.now, settings.within) },
                };
            }
            case 'clean-merge':
                // Not remembered: the answer turns on the files of this change.
                return { cleanMerges: { [lookup.commit]: await readCleanMerge(client, repository, change, lookup) } };
        }
    };
    return async (snapshot, lookups) => {
        const answers = await Promise.all(lookups.map((lookup) => ask(lookup, snapshot)));
        return answers.reduce(merge, snapshot.known);
    };
}
function merge(known, { membership, permissions, cleanMerges, ...rest }) {
    const { memberships } = known;
    return {
        ...known,
        ...rest,
        permissions: { ...known.permissions, ...permissions },
        cleanMerges: { ...known.cleanMerges, ...cleanMerges },
        memberships: membership === undefined
            ? memberships
            : {
                ...memberships,
                [membership.team]: { ...memberships[membership.team], [membership.account]: membership.member },
            },
    };
}
function createMemory() {
    const asked = new Map();
    return (question, ask) => {
        const known = asked.get(question);
        if (known)
            return known;
        const answer = ask();
        asked.set(question, answer);
        answer.catch(() => asked.delete(question));
        return answer;
    };
}

// EXTERNAL MODULE: ./packages/soc2/lib/policy/parse.js
var parse = __webpack_require__(4834);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-tip.js


/** The commit that a branch points to now. Throws a `GitHubError` where the branch does not exist. */
async function readTip(client, repository, branch) {
    const answer = await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
        ...repository,
        ref: `heads/${branch}`,
    });
    const ref = shape_objectOf(answer);
    if (ref.text('ref') !== `refs/heads/${branch}`) {
        throw new github_error/* GitHubError */.y_(answer.call, undefined, `answered for ${JSON.stringify(ref.text('ref'))}`, 'Check that the default branch exists.');
    }
    return ref.object('object').sha('sha');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-policy.js







const FIX = 'Commit the policy as a plain file to the default branch, or name its path with the input `policy`.';
/** Reads a policy from an input that holds the policy itself. Throws a `PolicyError`. */
function policyFromInput(text) {
    return { policy: parsePolicy({ text, file: 'input `policy`' }), text, path: DEFAULT_POLICY_PATH, source: null };
}
/**
 * Reads the policy at the tip of the default branch, pinned to the commit found there: whatever the base of a change,
 * no branch can loosen it. GitHub follows a symlink silently when a file is read and not when its folder is listed,
 * so both are read and must name the same blob.
 */
async function readPolicy(client, repository, branch, path) {
    const commit = await readTip(client, repository, branch);
    const at = { ...repository, ref: commit };
    const [file, listed] = await Promise.all([readFile(client, at, branch, path), readListing(client, at, path)]);
    if (Array.isArray(file.data))
        throw new errors/* UserError */.y(`the policy ${path} is a folder`, FIX);
    const answer = shape_objectOf(file);
    const type = answer.text('type');
    // A folder lists at most 1,000 entries; past them the tree says what the path is.
    const kind = listed?.kind ?? (await readModes(client, repository, commit, [path])).get(path) ?? 'not in the tree';
    if (type !== 'file' || kind !== 'file' || (listed && listed.blob !== answer.sha('sha'))) {
        throw new errors/* UserError */.y(`the policy ${path} is no plain file on ${branch}: it is a ${type === 'file' ? kind : type}`, FIX);
    }
    const blob = answer.sha('sha');
    if (answer.text('encoding') !== 'base64')
        throw new errors/* UserError */.y(`the policy ${path} is too large (${answer.count('size')} bytes)`, 'A policy has at most 256 KiB.');
    const bytes = Buffer.from(answer.text('content'), 'base64');
    if (bytes.length !== answer.count('size')) {
        throw new github_error/* GitHubError */.y_(file.call, undefined, `${bytes.length} bytes came of ${answer.count('size')}`, 'No verdict was given. Run the job again.');
    }
    return {
        policy: (0,parse/* parsePolicy */.O)({ text: bytes, file: path }),
        text: bytes.toString('utf8'),
        path,
        source: { branch, commit, blob },
    };
}
/** Makes a reader that remembers; a new one reads anew. */
function policyReader(client, repository, path) {
    const read = new Map();
    return (branch) => {
        const reading = read.get(branch) ?? readPolicy(client, repository, branch, path);
        read.set(branch, reading);
        return reading;
    };
}
async function readFile(client, at, branch, path) {
    try {
        return await client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path });
    }
    catch (failure) {
        if (!(failure instanceof github_error/* GitHubError */.y_) || failure.status !== 404)
            throw failure;
        const message = `there is no policy at ${path} on ${branch} (commit ${at.ref.slice(0, 12)})`;
        throw new errors/* UserError */.y(message, `${FIX} If it is there: ${failure.fix}`, { cause: failure });
    }
}
async function readListing(client, at, path) {
    const slash = path.lastIndexOf('/');
    try {
        const answer = slash === -1
            ? await client.request('GET /repos/{owner}/{repo}/contents', at)
            : await client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path: path.slice(0, slash) });
        const entry = listOf(answer).find((row) => row.text('path') === path);
        return entry && { kind: entry.text('type'), blob: entry.sha('sha') };
    }
    catch (failure) {
        if (failure instanceof github_error/* GitHubError */.y_ && failure.status === 404)
            return undefined;
        throw failure;
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-statuses.js


const read_statuses_ROUTE = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
const read_statuses_STATES = ['success', 'pending', 'failure', 'error'];
/**
 * Reads the statuses that a commit has under a context, and under those that begin with it and a slash. One reading
 * shows all contexts, so what was published for another base branch costs nothing to see.
 *
 * Letter case does not count, since to GitHub it does not: a success under `SDLC-Gate` takes the place of ours. Source:
 * GitHub's description of `POST /repos/{owner}/{repo}/statuses/{sha}`.
 */
async function readStatuses(client, repository, sha, plain) {
    const rows = await readList(client, read_statuses_ROUTE, { ...repository, ref: sha });
    // GitHub lists the newest first. One that came in between two pages pushes others onto the next page a second time.
    const distinct = new Map(rows.map((row) => [row.id('id'), row]));
    const found = new Map();
    const wanted = folded(plain);
    for (const row of distinct.values()) {
        const context = folded(row.text('context'));
        if (context !== wanted && !context.startsWith(`${wanted}/`))
            continue;
        const list = found.get(context);
        if (list === undefined)
            found.set(context, [read_statuses_statusOf(row)]);
        else
            list.push(read_statuses_statusOf(row));
    }
    return found;
}
/** The statuses of one context, the newest first; none where there is none. */
function statusesUnder(statuses, context) {
    return statuses.get(folded(context)) ?? [];
}
/** Whether two contexts are one to GitHub. */
function isSameContext(one, other) {
    return folded(one) === folded(other);
}
function folded(context) {
    return context.toLowerCase();
}
function read_statuses_statusOf(row) {
    const word = row.text('state');
    const state = read_statuses_STATES.find((known) => known === word);
    if (!state)
        throw new github_error/* GitHubError */.y_(read_statuses_ROUTE, undefined, `a status is ${JSON.stringify(word)}`, 'Update Countersign, which does not know it.');
    return {
        context: row.text('context'),
        state,
        description: row.textOrNull('description'),
        targetUrl: row.textOrNull('target_url'),
        createdAt: row.time('created_at'),
    };
}

// EXTERNAL MODULE: ./packages/soc2/lib/record/canonical-json.js
var canonical_json = __webpack_require__(1759);
// EXTERNAL MODULE: ./packages/soc2/lib/record/differences.js
var differences = __webpack_require__(8698);
// EXTERNAL MODULE: ./packages/cli/lib/errors.js
var lib_errors = __webpack_require__(662);
;// CONCATENATED MODULE: ./packages/cli/lib/verify/read-live.js














/**
 * Reads the change of a record from GitHub again, by the gate's own readers, and compares; and looks whether the newest
 * status of its head carries the record's digest. Writes nothing.
 *
 * @throws NoAnswer where something of it cannot be read
 */
async function readLive(recorded, settings) {
    const repository = repositoryName(settings.repository ?? recorded.inputs.snapshot.repository);
    const baseUrl = apiAddress(settings.env['GITHUB_API_URL']);
    const transport = await chooseTransport(settings.env);
    const client = (0,github_client/* createClient */.UU)({
        token: settings.token,
        baseUrl,
        transport,
        retrySecond: retrySecond(settings.env),
    });
    try {
        const [differences, status] = await Promise.all([
            differencesNow(client, repository, recorded, settings),
            statusNow(client, repository, recorded, settings),
        ]);
        return { readAt: settings.now.toISOString(), differences, status };
    }
    catch (failure) {
        if (!(failure instanceof errors/* UserError */.y))
            throw failure;
        throw new lib_errors/* NoAnswer */.W(`GitHub could not be read again: ${failure.message}`, failure.fix, { cause: failure });
    }
}
async function differencesNow(client, repository, { inputs, raw }, { now, statusContext: context }) {
    const { policy, snapshot, bundle } = inputs;
    const gate = {
        client,
        statusClient: client,
        repository,
        statusContext: context,
        bundle,
        runUrl: '',
        outdated: () => Promise.resolve(false),
        sources: () => ({
            policies: policyReader(client, repository, policy.path),
            lookUps: (within) => createLookUps(client, repository, { now, within }),
        }),
    };
    const pull = await read_pull_request_readGatedPullRequest(client, repository, snapshot.number);
    const { sealed } = await judge(gate, gate.sources(), pull);
    const live = JSON.parse(sealed.text);
    // The digests of inputs follow from the inputs, which are compared themselves.
    return ['policy', 'snapshot', 'classification', 'decision'].flatMap((member) => (0,differences/* differencesBetween */.F)(raw[member], live[member], member).map(({ at, left, right }) => ({
        at,
        recorded: left,
        other: right,
    })));
}
async function statusNow(client, repository, { inputs, raw, digest }, settings) {
    const { head, base, defaultBranch } = inputs.snapshot;
    const context = (0,governed/* statusContext */.s)(settings.statusContext, base.ref, defaultBranch);
    const state = raw['decision']?.state;
    const expected = typeof state === 'string' ? STATE_OF[state] : undefined;
    const [newest] = statusesUnder(await readStatuses(client, repository, head, settings.statusContext), context);
    const short = digest.slice(0, DIGEST_DIGITS);
    if (expected === undefined)
        return {
            context,
            asExpected: newest === undefined,
            says: newest === undefined ? 'is not there, and none is called for' : `says ${newest.state}, and none is called for`,
        };
    if (newest === undefined)
        return { context, asExpected: false, says: 'is not there' };
    const carries = newest.description?.endsWith(` · ${short}`) ?? false;
    const told = `says ${newest.state} (${(0,canonical_json/* canonicalJson */.d)(newest.description)})`;
    if (!carries)
        return { context, asExpected: false, says: `${told}, without the record’s digest ${short}` };
    if (newest.state !== expected)
        return { context, asExpected: false, says: `${told}, where the decision calls for ${expected}` };
    return { context, asExpected: true, says: `says ${newest.state} and carries the record’s digest` };
}
function apiAddress(written) {
    const address = written || 'https://api.github.com';
    if (URL.canParse(address) && /^https?:/i.test(address))
        return address.replace(/\/$/, '');
    throw new lib_errors/* UsageError */.e(`GITHUB_API_URL is no address: ${JSON.stringify(address)}`, 'On GitHub Enterprise Server it is https://HOST/api/v3.');
}


/***/ }),

/***/ 4889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UU: () => (/* binding */ createClient),
/* harmony export */   a5: () => (/* binding */ isRateLimit)
/* harmony export */ });
/* unused harmony export isPassing */
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4419);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);


const RETRIES = 2;
/** Makes the one client there is per token. Throws a `GitHubError` when there is no token. */
function createClient(options) {
    if (!options.token) {
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('sign-in', undefined, 'there is no token', 'Pass `github-token` (default `${{ github.token }}`).');
    }
    if (/[^!-~]/.test(options.token)) {
        const fix = 'Pass the token alone, without a space, a quote or a line break.';
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('sign-in', undefined, 'the token holds a character that no token has', fix);
    }
    const { transport } = options;
    const settings = octokitSettings(options);
    const octokit = new _octokit_core__WEBPACK_IMPORTED_MODULE_1__/* .Octokit */ .E(settings);
    let calls = 0;
    const request = async (route, parameters = {}, { retries = RETRIES } = {}) => {
        calls += 1;
        const call = describe(octokit, route, parameters);
        try {
            const answer = await octokit.request(route, parameters).catch(async (failure) => {
                if (retries === 0 || !isPassing(failure))
                    throw failure;
                options.onRetry?.(`${call} failed (${sentence(failure)}); trying again`);
                // Loaded on the first fault only: the plugins cost more than a whole healthy run.
                const { persist } = await Promise.all(/* import() */[__webpack_require__.e(644), __webpack_require__.e(680)]).then(__webpack_require__.bind(__webpack_require__, 3680));
                return persist(settings, transport, route, parameters, failure, {
                    retries,
                    second: options.retrySecond ?? 1000,
                });
            });
            return { status: answer.status, headers: answer.headers, data: answer.data, call };
        }
        catch (failure) {
            throw explain(call, failure);
        }
    };
    return {
        request,
        calls: () => calls,
        async graphql(query, variables) {
            // GitHub Enterprise Server has REST under /api/v3 and GraphQL under /api.
            const url = `${options.baseUrl.replace(/\/api\/v3\/?$/, '/api')}/graphql`;
            const answer = await request(`POST ${url}`, { query, variables });
            const { data, errors } = (answer.data ?? {});
            if (errors !== undefined || data === undefined) {
                const why = Array.isArray(errors)
                    ? errors.map((error) => messageIn(error) ?? 'unknown').join('; ')
                    : 'there is no data in it';
                throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(answer.call, undefined, `the query was not answered: ${firstLine(why)}`, (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(answer.call, undefined));
            }
            return { ...answer, data };
        },
    };
}
function octokitSettings(options) {
    const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
    return {
        auth: options.token,
        baseUrl: options.baseUrl,
        userAgent: 'countersign',
        log: silent,
        request: { fetch: options.transport, parseSuccessResponseBody: false },
    };
}
function ignore() {
    // The caller tells of failures once, in its own words.
}
/** The call as `METHOD /path`. Throws where the path would not be what the route says. */
function describe(octokit, route, parameters) {
    const { method, url } = octokit.request.endpoint(route, parameters);
    const [address = ''] = url.split('?', 1);
    const call = `${method} ${address.replace(/^https?:\/\/[^/]*/, '').replaceAll('%2F', '/')}`;
    // Addresses are normalised on the way: a label called `..` would make another call of this one, encoded or not.
    if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(address)) {
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, undefined, 'GitHub’s API has no address for a name of dots alone', 'Choose another name.');
    }
    return call;
}
/** True where the same call may succeed a moment later. */
function isPassing(failure) {
    const { status, response, message } = failure;
    if (!response)
        return true;
    if (status === undefined || status >= 500 || status === 429)
        return true;
    return status === 403 && isRateLimit(message, response.headers);
}
/** True where a 403 is a rate limit, and says nothing of what the token may do. */
function isRateLimit(message, headers) {
    return (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /secondary rate/i.test(message));
}
function sentence(failure) {
    const { status, response, message } = failure;
    return response ? `HTTP ${status ?? 'unknown'}` : message;
}
function explain(call, failure) {
    const { status, response, message } = failure;
    const cause = { cause: failure, said: messageIn(response?.data) };
    if (!response) {
        const fix = 'No verdict was given. Run the job again; if it lasts, look at the network, the proxy and GitHub’s status page.';
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, undefined, message, fix, cause);
    }
    if (status === 429 || (status === 403 && isRateLimit(message, response.headers))) {
        const fix = 'GitHub limits the rate of calls. No verdict was given: run the job again later, or use an App token with its own limit.';
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, status, `refused with HTTP ${status}, a rate limit`, fix, {
            ...cause,
            rateLimited: true,
        });
    }
    if (status === 401 || status === 403 || status === 404) {
        const why = status === 404 ? 'not found, or hidden from this token (HTTP 404)' : `refused with HTTP ${status}`;
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, status, why, (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(call, status, response.headers['x-accepted-github-permissions']), cause);
    }
    if (status !== undefined && status >= 500) {
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, status, `failed with HTTP ${status}`, 'No verdict was given. Run the job again.', cause);
    }
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, status, `refused with HTTP ${status ?? 'unknown'}: ${firstLine(message)}`, 'See the message of GitHub.', cause);
}
/** GitHub's own message, where the answer holds one. */
function messageIn(data) {
    const { message } = (typeof data === 'object' && data !== null ? data : {});
    return typeof message === 'string' ? message : undefined;
}
function firstLine(text) {
    return (text.split('\n', 1)[0] ?? '').slice(0, 300);
}


/***/ }),

/***/ 1458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vu: () => (/* binding */ isRefusal),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);

/** A call to GitHub that was refused, failed or answered with something else than its contract: no verdict follows. */
class GitHubError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    /** The call as `METHOD /path`, without query and token. */
    call;
    /** HTTP status, or undefined where no answer came or the answer was malformed. */
    status;
    /** True where GitHub refused because of a rate limit, which says nothing of what the token may see. */
    rateLimited;
    /** GitHub's own message, where its answer held one. */
    said;
    constructor(call, status, message, fix, options = {}) {
        super(`${call}: ${message}`, fix, options);
        this.call = call;
        this.status = status;
        this.rateLimited = options.rateLimited ?? false;
        this.said = options.said;
    }
}
/** True for a refusal by one of these statuses; a rate limit is none. */
function isRefusal(failure, ...statuses) {
    return (failure instanceof GitHubError &&
        !failure.rateLimited &&
        failure.status !== undefined &&
        statuses.includes(failure.status));
}
/** The permission that a call needs, as a workflow's `permissions:` writes it. First match wins. */
const PERMISSIONS = [
    [/^(?:POST|PUT|PATCH|DELETE) .*\/labels(?:\/|$)/, 'pull-requests: write'],
    [/^POST .*\/statuses\//, 'statuses: write'],
    [/\/statuses$/, 'statuses: read'],
    [/\/orgs\/[^/]+\/teams\//, 'members: read (organisation; an App token, never GITHUB_TOKEN)'],
    [/\/pulls(?:\/|$)/, 'pull-requests: read'],
    [/\/issues\/\d+\/(?:events|labels)/, 'pull-requests: read'],
    [/\/labels(?:\/|$)/, 'pull-requests: read'],
    [/\/issues(?:\/|$)/, 'issues: read'],
    [/\/actions\//, 'actions: read'],
    [/\/(?:contents|git|branches|commits|compare|activity)(?:\/|$)/, 'contents: read'],
    [/\/collaborators\//, 'metadata: read'],
    [/\/graphql$/, 'contents: read and pull-requests: read'],
];
/** What to tell the reader of a refused call: the permission first, then where to grant it. */
function refusal(call, status, accepted) {
    const permission = accepted
        ? accepted.replaceAll('=', ': ').replaceAll('_', '-')
        : PERMISSIONS.find(([route]) => route.test(call))?.[1];
    if (status === 401)
        return 'The token is wrong, expired or revoked: pass a valid `github-token`.';
    if (permission) {
        return `The token needs \`${permission}\`: grant it under \`permissions:\` of the job, or in the settings of the App.`;
    }
    return 'Check that the repository exists and that the token may read it.';
}


/***/ }),

/***/ 2622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ flatHeaders),
/* harmony export */   q: () => (/* binding */ nodeExchange)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7213);


// `require`, because importing a built-in as a module reads every lazy export of it: 25 ms for `node:http` alone.
const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
/**
 * Exchanges over `node:http`, with a pool of its own. The built-in `fetch` would do, at the price of two thirds of an
 * action's start-up (docs/adr/0004-start-up.md). Connections that idle do not keep the process alive.
 *
 * @param timeout milliseconds that one exchange may take, from the first byte out to the last byte in
 */
function nodeExchange(timeout) {
    const pools = new Map();
    return (url, init) => {
        const pool = pools.get(url.protocol) ?? openPool(url.protocol);
        pools.set(url.protocol, pool);
        return exchange(pool, url, init, timeout);
    };
}
function openPool(protocol) {
    const settings = { keepAlive: true, maxSockets: 16 };
    if (protocol === 'https:') {
        const https = require('node:https');
        return { request: https.request, agent: new https.Agent(settings) };
    }
    const http = require('node:http');
    return { request: http.request, agent: new http.Agent(settings) };
}
function exchange(pool, url, init, timeout) {
    return new Promise((resolve, reject) => {
        const headers = { ...init.headers, 'accept-encoding': 'gzip' };
        if (init.body !== undefined)
            headers['content-length'] = Buffer.byteLength(init.body);
        const request = pool.request(url, { method: init.method ?? 'GET', headers, agent: pool.agent });
        const deadline = setTimeout(() => {
            request.destroy(new Error(`no complete answer within ${timeout / 1000} s`));
        }, timeout);
        const fail = (error) => {
            clearTimeout(deadline);
            reject(error);
        };
        request.on('error', fail);
        request.on('response', (response) => {
            const body = bodyOf(response);
            let size = 0;
            response.on('data', (chunk) => {
                body.add(chunk);
                size += chunk.length;
                if (size > _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BODY */ ._D)
                    request.destroy(new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .MalformedAnswer */ .ol(`the answer is larger than ${_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BODY */ ._D} bytes`));
            });
            response.on('error', fail);
            response.on('end', () => {
                clearTimeout(deadline);
                resolve({
                    status: response.statusCode ?? 0,
                    statusText: response.statusMessage ?? '',
                    headers: flatHeaders(response.headers),
                    bytes: body.whole(),
                });
            });
        });
        request.end(init.body);
    });
}
/** Gathers a body: plain ones as text at once, encoded ones as bytes. */
function bodyOf(response) {
    if (response.headers['content-encoding'] === undefined) {
        let text = '';
        response.setEncoding('utf8');
        return { add: (chunk) => void (text += String(chunk)), whole: () => text };
    }
    const chunks = [];
    return {
        add: (chunk) => void chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk),
        whole: () => Buffer.concat(chunks),
    };
}
/** Headers as one text each; those that came several times are joined as RFC 9110 says. */
function flatHeaders(headers) {
    return new Map(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}


/***/ }),

/***/ 7213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _D: () => (/* binding */ MAX_BODY),
/* harmony export */   oO: () => (/* binding */ createTransport),
/* harmony export */   ol: () => (/* binding */ MalformedAnswer)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

/** An answer that arrived and cannot be believed: cut short, HTML where JSON belongs, or over the size limit. */
class MalformedAnswer extends Error {
    name = 'MalformedAnswer';
}
/** Largest body that is read, in bytes once it is unpacked: a tree of 100,000 entries is a tenth of it. */
const MAX_BODY = 128 * 1024 * 1024;
const MAX_REDIRECTS = 3;
/** A transport over one way to exchange bytes (`node-exchange.ts`, or `proxy-exchange.ts` behind a proxy). */
function createTransport(exchange) {
    const attempt = async (url, init, redirects) => {
        const target = new URL(url);
        const { status, statusText, headers, bytes } = await exchange(target, init);
        const location = headers.get('location');
        if (location && status >= 300 && status < 400) {
            const next = new URL(location, target);
            // GitHub redirects renamed repositories within its own origin; anywhere else the token must not go.
            if (next.origin !== target.origin || (init.method ?? 'GET') !== 'GET' || redirects >= MAX_REDIRECTS) {
                throw new MalformedAnswer(`redirected to ${next.origin}${next.pathname}, which is not followed`);
            }
            return attempt(next.href, init, redirects + 1);
        }
        const text = await decode(bytes, headers.get('content-encoding'));
        const accept = init.headers?.['accept'] ?? '';
        return {
            url,
            status,
            statusText,
            headers,
            body: status < 400 ? parseBody(text, headers.get('content-type'), accept) : text,
            text: async () => text,
            arrayBuffer: async () => new TextEncoder().encode(text).buffer,
        };
    };
    return (url, init) => attempt(url, init, 0);
}
// `require`, because importing a built-in as a module reads every lazy export of it: 25 ms for `node:http` alone.
const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function decode(bytes, encoding) {
    if (!encoding || encoding === 'identity')
        return bytes.toString();
    if (encoding !== 'gzip')
        throw new MalformedAnswer(`the answer is encoded as ${encoding}, which was not asked for`);
    const zlib = require('node:zlib');
    return new Promise((resolve, reject) => {
        zlib.gunzip(bytes, { maxOutputLength: MAX_BODY }, (error, plain) => {
            if (error)
                reject(new MalformedAnswer(`the answer cannot be decompressed: ${error.message}`, { cause: error }));
            else
                resolve(plain.toString('utf8'));
        });
    });
}
function parseBody(text, type, accept) {
    if (accept.includes('raw'))
        return text;
    if (text === '')
        return '';
    if (!type || !/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) {
        throw new MalformedAnswer(`the answer is ${type ?? 'of no declared type'}, not JSON`);
    }
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new MalformedAnswer('the answer is cut short or is not JSON', { cause });
    }
}


/***/ })

};
