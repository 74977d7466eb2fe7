export const id = 547;
export const ids = [547];
export const modules = {

/***/ 517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ clientFor)
});

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
var client = __webpack_require__(4889);
;// CONCATENATED MODULE: ./actions/ai-review/lib/github.js


/** A client for the one token of a step. Throws a `UserError` for a token that cannot be one. */
async function clientFor(token, { env, context, say }) {
    return (0,client/* createClient */.UU)({
        token,
        baseUrl: context.apiUrl,
        transport: await chooseTransport(env),
        onRetry: say,
        retrySecond: retrySecond(env),
    });
}


/***/ }),

/***/ 2107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ leaveState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1199);
/* harmony import */ var _countersign_soc2_record_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4532);



/**
 * Leaves a state for later steps: a file that only this user can read, in a folder that no one could know before, and
 * its digest. File and digest go their own ways, so that what another process writes over is not what is read.
 */
async function leaveState(folder, state) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const path = `${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(`${folder}/ai-review-`)}/${state.kind}.json`;
    const text = JSON.stringify(state);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text, { mode: 0o600, flag: 'wx' });
    return { state: path, digest: (0,_countersign_soc2_record_digest__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(text) };
}
/** Reads the state that a step before has left. Throws a `UserError` where it is not what that step wrote. */
async function readState(env, name) {
    const variable = `COUNTERSIGN_${name.toUpperCase()}`;
    const path = env[variable] ?? '';
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((cause) => {
        throw new _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the step before has left nothing at ${JSON.stringify(path)}`, 'Run the whole action again.', {
            cause,
        });
    });
    if ((0,_countersign_soc2_record_digest__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(text) !== env[`${variable}_DIGEST`]) {
        throw new _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`what the step before left at ${path} was changed`, 'Find out what else runs in this job: nothing else may write to its temporary folder. Then run it again.');
    }
    // It is, byte for byte, what this bundle wrote itself.
    return JSON.parse(text);
}


/***/ }),

/***/ 9306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ neutral)
/* harmony export */ });
/** A step after which there is no review, and no failure either: the gate goes on waiting. */
function neutral(why) {
    return {
        outputs: { proceed: 'false' },
        summary: `## No AI review\n\n${why}\n`,
        lines: [],
        notice: `No review: ${why}`,
    };
}


/***/ }),

/***/ 8528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Up: () => (/* binding */ sameLogin),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
/* unused harmony export allOf */
function counted() {
    return { kind: 'counted' };
}
function refused(why) {
    return { kind: 'refused', why };
}
function unknown(...lookups) {
    return { kind: 'unknown', lookups };
}
/** The first rule that does not count the approval decides, so that nothing is looked up for one that is refused anyway. */
function allOf(rules) {
    return (approval, facts) => {
        for (const rule of rules) {
            const result = rule(approval, facts);
            if (result.kind !== 'counted')
                return result;
        }
        return counted();
    };
}
/** The first twelve digits of a commit, for a sentence. */
function short(sha) {
    return sha === null ? 'an unknown commit' : sha.slice(0, 12);
}
/** True where two logins are one to GitHub, which ignores case. */
function sameLogin(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}


/***/ }),

/***/ 8988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isSha),
/* harmony export */   h: () => (/* binding */ sha)
/* harmony export */ });
/** Reads a string as a commit, tree or blob id. Throws a `TypeError` on anything else. */
function sha(text) {
    if (!isSha(text))
        throw new TypeError(`not a git object id: ${JSON.stringify(text)}`);
    return text;
}
/** True for 40 or 64 lower-case hex digits. */
function isSha(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}


/***/ }),

/***/ 6907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ accountOf)
/* harmony export */ });
/* unused harmony export isGhost */
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

/***/ 271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ viewerOf),
/* harmony export */   W1: () => (/* binding */ ACTOR),
/* harmony export */   Wx: () => (/* binding */ readConnections),
/* harmony export */   dn: () => (/* binding */ actorOf),
/* harmony export */   it: () => (/* binding */ longId)
/* harmony export */ });
/* unused harmony export pageOf */
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);


/** The fields of an account that tell which one it is. */
const ACTOR = '{ __typename login ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } }';
/** Reads an account; null for a deleted one, and for one of a kind that has no number. GraphQL leaves `[bot]` out. */
function actorOf(actor) {
    if (!actor?.has('databaseId'))
        return null;
    const type = actor.text('__typename');
    const login = actor.text('login');
    return { id: actor.account('databaseId'), login: type === 'Bot' ? `${login}[bot]` : login, type };
}
/** An id that has outgrown GraphQL's numbers, and comes as digits. */
function longId(shape, key) {
    const digits = shape.text(key);
    const id = Number(digits);
    if (/^[1-9]\d*$/.test(digits) && Number.isSafeInteger(id))
        return id;
    const fix = 'No verdict was given. Run the job again; if it lasts, update Countersign.';
    throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('POST /graphql', undefined, `\`${key}\` is no id: ${JSON.stringify(digits.slice(0, 40))}`, fix);
}
/** Reads a connection. */
function pageOf(connection) {
    const info = connection.object('pageInfo');
    return { nodes: connection.list('nodes'), next: info.flag('hasNextPage') ? info.text('endCursor') : null };
}
/**
 * Reads several connections of one query to their ends, page after page, all that are not at their end in one call. For
 * a connection `x` the query takes `$xAfter: String` and `$x: Boolean!`, by which it is left out when it is done.
 *
 * @param find leads from an answer to each connection, by its name
 * @returns the nodes of each, and the first answer, for what else the query asks
 */
async function readConnections(client, query, variables, find) {
    const names = Object.keys(find);
    const nodes = Object.fromEntries(names.map((name) => [name, []]));
    const cursors = new Map(names.map((name) => [name, null]));
    const seen = new Set();
    let first;
    for (;;) {
        const wanted = { ...variables };
        for (const name of names) {
            wanted[name] = cursors.has(name);
            wanted[`${name}After`] = cursors.get(name) ?? null;
        }
        const answer = await client.graphql(query, wanted);
        const read = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(answer);
        first ??= read;
        for (const name of cursors.keys()) {
            const page = pageOf(find[name](read));
            nodes[name].push(...page.nodes);
            if (page.next === null)
                cursors.delete(name);
            else if (seen.has(`${name} ${page.next}`))
                throw inCircles(answer.call);
            else
                cursors.set(name, page.next);
            seen.add(`${name} ${page.next}`);
        }
        if (cursors.size === 0)
            return { nodes, answer: first };
    }
}
function inCircles(call) {
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, undefined, 'the pages of a list go round in a circle', 'No verdict was given. Run the job again.');
}
/**
 * Whose token this is. REST tells an installation of an App nothing of itself, so GraphQL is asked, which shows it as
 * `<slug>[bot]`: no login of a person can hold a bracket, so that is how a bot is known.
 */
function viewerOf(answer) {
    const viewer = answer.object('viewer');
    const login = viewer.text('login');
    return { id: viewer.account('databaseId'), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}


/***/ }),

/***/ 3105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cW: () => (/* binding */ shape)
/* harmony export */ });
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

/***/ 4532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
function digestOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
}


/***/ })

};
