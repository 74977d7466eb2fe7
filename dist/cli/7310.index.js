export const id = 7310;
export const ids = [7310];
export const modules = {

/***/ 8740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ apiAddress)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/** The address of GitHub's API: what GITHUB_API_URL says, else github.com's. Throws a `UsageError` for what is none. */
function apiAddress(written) {
    const address = written || 'https://api.github.com';
    if (URL.canParse(address) && /^https?:/i.test(address))
        return address.replace(/\/$/, '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`GITHUB_API_URL is no address: ${JSON.stringify(address)}`, 'On GitHub Enterprise Server it is https://HOST/api/v3.');
}


/***/ }),

/***/ 6907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isGhost),
/* harmony export */   X: () => (/* binding */ accountOf)
/* harmony export */ });
/**
 * Whether a login is that of GitHub's stand-in for accounts that are gone. Its id is another on each server, and on
 * GitHub Enterprise Server the id that it has on github.com may be a person's.
 */
function isGhost(login) {
    return login.toLowerCase() === 'ghost';
}
/** Reads an account; null for a deleted one, whether GitHub leaves it out or names its stand-in. */
function accountOf(user) {
    if (user === null)
        return null;
    const account = { id: user.account('id'), login: user.text('login'), type: user.text('type') };
    return isGhost(account.login) ? null : account;
}


/***/ }),

/***/ 5419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ chooseTransport),
/* harmony export */   R: () => (/* binding */ retrySecond)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);
/* harmony import */ var _node_exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2622);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7213);



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
        return (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .createTransport */ .oO)((0,_node_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeExchange */ .q)(timeout));
    const { proxyExchange } = await Promise.all(/* import() */[__webpack_require__.e(7191), __webpack_require__.e(3256)]).then(__webpack_require__.bind(__webpack_require__, 3256));
    return (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .createTransport */ .oO)(proxyExchange(proxies, timeout));
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${name} is no address of a proxy`, 'Write it as in http://proxy.example:3128, or unset it.');
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
                const { persist } = await Promise.all(/* import() */[__webpack_require__.e(2644), __webpack_require__.e(3680)]).then(__webpack_require__.bind(__webpack_require__, 3680));
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
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, status, `refused with HTTP ${status ?? 'unknown'}: ${firstLine(message)}`, 
    // GitHub answers so to whatever is asked of git's own objects before the first push.
    /repository is empty/i.test(message)
        ? 'There is no commit yet: push one to the default branch.'
        : 'See the message of GitHub.', cause);
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
    [/^(?:POST|PUT|PATCH|DELETE) .*\/(?:pulls|issues\/(?:\d+\/)?comments)(?:\/|$)/, 'pull-requests: write'],
    [/^POST .*\/statuses\//, 'statuses: write'],
    [/\/statuses$/, 'statuses: read'],
    [/\/orgs\/[^/]+\/teams\//, 'members: read (organisation; an App token, never GITHUB_TOKEN)'],
    [/\/pulls(?:\/|$)/, 'pull-requests: read'],
    [/\/issues\/\d+\/(?:events|labels)/, 'pull-requests: read'],
    [/\/labels(?:\/|$)/, 'pull-requests: read'],
    [/^(?:POST|PATCH|DELETE) .*\/issues(?:\/|$)/, 'issues: write'],
    [/\/issues(?:\/|$)/, 'issues: read'],
    [/\/(?:rule-suites|protection)(?:\/|$)/, 'administration: read (an App token, never GITHUB_TOKEN)'],
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
        return 'The token is wrong, expired or revoked: pass a valid one, as `github-token` or in the variable that the command reads.';
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

/***/ 3636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ linkOf),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Mr: () => (/* binding */ readAnswers),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE),
/* harmony export */   n4: () => (/* binding */ readPages),
/* harmony export */   vg: () => (/* binding */ eachPage)
/* harmony export */ });
/* unused harmony export lastPage */
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);


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
        return {
            rows: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(answer).map((row) => read(row, page)),
            more: page === last && linkOf(answer, 'next') !== undefined,
        };
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
    return answers.flatMap((answer) => (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(answer));
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
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(answer.call, undefined, `the list cannot be followed: ${why}`, fix);
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


/***/ }),

/***/ 9343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readEntries)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3105);

const ROUTE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const CUT_OFF = { kind: 'unknown', sha: null, mode: '' };
/**
 * Reads what each path is in the tree of a commit: one recursive read, and where GitHub cuts that off (100,000 entries
 * or 7 MB), folder by folder along the paths that are wanted.
 */
async function readEntries(client, repository, commit, paths) {
    const answer = await client.request(ROUTE, { ...repository, tree_sha: commit, recursive: '1' });
    const tree = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(answer);
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
            tree: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(await client.request(ROUTE, { ...repository, tree_sha: sha })),
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


/***/ }),

/***/ 8735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readModes)
/* harmony export */ });
/* harmony import */ var _read_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9343);

/** Reads what kind of file each path is in the tree of a commit. */
async function readModes(client, repository, commit, paths) {
    const entries = await (0,_read_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .readEntries */ .$)(client, repository, commit, paths);
    return new Map([...entries].map(([path, { kind }]) => [path, kind]));
}


/***/ }),

/***/ 7109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ policyReader),
/* harmony export */   T4: () => (/* binding */ readPolicy)
/* harmony export */ });
/* unused harmony export policyFromInput */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);
/* harmony import */ var _policy_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4834);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1458);
/* harmony import */ var _read_modes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8735);
/* harmony import */ var _read_tip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6070);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3105);







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
    const commit = await (0,_read_tip_js__WEBPACK_IMPORTED_MODULE_4__/* .readTip */ .a)(client, repository, branch);
    const at = { ...repository, ref: commit };
    const [file, listed] = await Promise.all([readFile(client, at, branch, path), readListing(client, at, path)]);
    if (Array.isArray(file.data))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`the policy ${path} is a folder`, FIX);
    const answer = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(file);
    const type = answer.text('type');
    // A folder lists at most 1,000 entries; past them the tree says what the path is.
    const kind = listed?.kind ?? (await (0,_read_modes_js__WEBPACK_IMPORTED_MODULE_3__/* .readModes */ .F)(client, repository, commit, [path])).get(path) ?? 'not in the tree';
    if (type !== 'file' || kind !== 'file' || (listed && listed.blob !== answer.sha('sha'))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`the policy ${path} is no plain file on ${branch}: it is a ${type === 'file' ? kind : type}`, FIX);
    }
    const blob = answer.sha('sha');
    if (answer.text('encoding') !== 'base64')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`the policy ${path} is too large (${answer.count('size')} bytes)`, 'A policy has at most 256 KiB.');
    const bytes = Buffer.from(answer.text('content'), 'base64');
    if (bytes.length !== answer.count('size')) {
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_(file.call, undefined, `${bytes.length} bytes came of ${answer.count('size')}`, 'No verdict was given. Run the job again.');
    }
    return {
        policy: (0,_policy_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicy */ .O)({ text: bytes, file: path }),
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
        if (!(failure instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_) || failure.status !== 404)
            throw failure;
        const message = `there is no policy at ${path} on ${branch} (commit ${at.ref.slice(0, 12)})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(message, `${FIX} If it is there: ${failure.fix}`, { cause: failure });
    }
}
async function readListing(client, at, path) {
    const slash = path.lastIndexOf('/');
    try {
        const answer = slash === -1
            ? await client.request('GET /repos/{owner}/{repo}/contents', at)
            : await client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path: path.slice(0, slash) });
        const entry = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(answer).find((row) => row.text('path') === path);
        return entry && { kind: entry.text('type'), blob: entry.sha('sha') };
    }
    catch (failure) {
        if (failure instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_ && failure.status === 404)
            return undefined;
        throw failure;
    }
}


/***/ }),

/***/ 7778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ readNewestRetrospective),
/* harmony export */   Q_: () => (/* binding */ GITHUB_ACTIONS),
/* harmony export */   jf: () => (/* binding */ isOpenedBy)
/* harmony export */ });
/* harmony import */ var _approval_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8528);
/* harmony import */ var _retrospective_marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8360);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3636);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);




/**
 * The account of every GITHUB_TOKEN. Its id differs from server to server; its login does not, and nobody else comes by
 * it: brackets are in no login but a bot's, and the name before them is that of GitHub's own App.
 */
const GITHUB_ACTIONS = { login: 'github-actions[bot]' };
/**
 * Finds when the newest retrospective was opened, whether it is open or closed by now; null where there never was one.
 * It is known by its creator and by the marker in its body, never by a label. Newest first, so what is opened
 * meanwhile moves nothing out of sight.
 */
async function readNewestRetrospective(client, repository, creator = GITHUB_ACTIONS) {
    const parameters = { ...repository, creator: creator.login, state: 'all', sort: 'created', direction: 'desc' };
    for await (const answer of (0,_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .eachPage */ .vg)(client, 'GET /repos/{owner}/{repo}/issues', parameters)) {
        const issue = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(answer).find((row) => isRetrospective(row, creator));
        if (issue)
            return { createdAt: issue.time('created_at') };
    }
    return null;
}
/** Whether an issue's row is by this opener: a person of that login is not, nor is a pull request an issue. */
function isOpenedBy(row, { login, id }) {
    // GitHub lists pull requests among the issues.
    const user = row.has('pull_request') ? null : row.objectOrNull('user');
    if (user === null)
        return false;
    if (id !== undefined)
        return user.account('id') === id;
    return user.text('type') === 'Bot' && (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .sameLogin */ .Up)(user.text('login'), login);
}
function isRetrospective(row, creator) {
    if (!isOpenedBy(row, creator))
        return false;
    return row.optionalText('body')?.includes(_retrospective_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .RETROSPECTIVE_MARKER */ .$) ?? false;
}


/***/ }),

/***/ 6070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readTip)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);


/** The commit that a branch points to now. Throws a `GitHubError` where the branch does not exist. */
async function readTip(client, repository, branch) {
    const answer = await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
        ...repository,
        ref: `heads/${branch}`,
    });
    const ref = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(answer);
    if (ref.text('ref') !== `refs/heads/${branch}`) {
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(answer.call, undefined, `answered for ${JSON.stringify(ref.text('ref'))}`, 'Check that the default branch exists.');
    }
    return ref.object('object').sha('sha');
}


/***/ }),

/***/ 3030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ repositoryName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);

/** Reads `owner/name`, as `GITHUB_REPOSITORY` gives it. Throws a `UserError` on anything else. */
function repositoryName(text) {
    const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
    if (!owner || !repo) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`not a repository: ${JSON.stringify(text)}`, 'Give it as owner/name; in a workflow GITHUB_REPOSITORY says it.');
    }
    return { owner, repo };
}


/***/ }),

/***/ 3105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/* unused harmony export shape */
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8988);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);


/** Reads an answer that must be one object. */
function objectOf(answer) {
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
        return this.#read(key, 'a commit or blob id', _domain_js__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .H);
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
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, undefined, `${place} should be ${wanted}, and is ${kind}`, fix);
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


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ RETROSPECTIVE_MARKER)
/* harmony export */ });
/** How the body of every retrospective's issue says what it is; what follows in the comment says which one. */
const RETROSPECTIVE_MARKER = '<!-- countersign:retrospective';


/***/ })

};
