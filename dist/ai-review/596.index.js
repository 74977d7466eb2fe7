export const id = 596;
export const ids = [596];
export const modules = {

/***/ 3596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withdrawStep: () => (/* binding */ withdrawStep)
});

// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __webpack_require__(1199);
// EXTERNAL MODULE: ./packages/soc2/lib/github/github-error.js
var github_error = __webpack_require__(1458);
// EXTERNAL MODULE: ./packages/soc2/lib/github/shape.js
var shape = __webpack_require__(3105);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/event.js



const INPUT_FIX = 'Pass the number with the input `pull-request`.';
const WITH_PULL_REQUEST = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'];
/**
 * Finds out what a run is about: the input `pull-request` where given, else the event.
 *
 * @param input the input as written, empty where not given
 * @throws UserError where neither says
 */
function subjectOf(input, eventName, payload) {
    if (input !== '')
        return { kind: 'pull-request', number: pullRequestNumber(input) };
    try {
        return subjectOfEvent(eventName, payload);
    }
    catch (failure) {
        // What is wrong with a payload is no matter of the API or a proxy.
        if (failure instanceof github_error/* GitHubError */.y_)
            throw new errors/* UserError */.y(failure.message, INPUT_FIX, { cause: failure });
        throw failure;
    }
}
function subjectOfEvent(eventName, payload) {
    const at = `the payload of ${eventName || 'the event'}`;
    if (WITH_PULL_REQUEST.includes(eventName)) {
        return { kind: 'pull-request', number: eventObject(at, payload).object('pull_request').id('number') };
    }
    if (eventName === 'merge_group')
        return { kind: 'merge-group', group: mergeGroupOf(eventObject(at, payload).object('merge_group')) };
    throw new errors/* UserError */.y(`the event ${eventName || '(none)'} names no pull request`, INPUT_FIX);
}
/** Reads a pull request's number as a person writes it. Throws a `UserError` on anything but digits. */
function pullRequestNumber(text) {
    if (!/^[1-9]\d{0,9}$/.test(text))
        throw new errors/* UserError */.y(`not the number of a pull request: ${JSON.stringify(text)}`, INPUT_FIX);
    return Number(text);
}
function eventObject(at, payload) {
    if (payload === undefined)
        throw new errors/* UserError */.y('there is no event payload', 'Run as an action, where GITHUB_EVENT_PATH names it, or pass `pull-request`.');
    return (0,shape/* shape */.cW)(at, '', payload);
}
/** Reads the group from a `merge_group` payload: `refs/heads/gh-readonly-queue/<base>/pr-<n>-<base sha>`. */
function mergeGroupOf(group) {
    return mergeGroupFrom(group.text('head_ref'), group.sha('head_sha'), group.sha('base_sha'));
}
/** Builds a group from its ref and commits. Throws a `UserError` where the ref is no queue's. */
function mergeGroupFrom(headRef, headSha, baseSha) {
    const [, base, number] = /^(?:refs\/heads\/)?gh-readonly-queue\/(.+)\/pr-([1-9]\d*)-[0-9a-f]{40,64}$/.exec(headRef) ?? [];
    if (!base || !number) {
        throw new errors/* UserError */.y(`not a ref of the merge queue: ${JSON.stringify(headRef)}`, 'Start this from a `merge_group` event alone.');
    }
    return { headSha, baseSha, base, number: Number(number) };
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/review/withdraw.js
var withdraw = __webpack_require__(2847);
// EXTERNAL MODULE: ./actions/ai-review/lib/github.js + 1 modules
var github = __webpack_require__(517);
// EXTERNAL MODULE: ./actions/ai-review/lib/state.js
var state = __webpack_require__(2107);
// EXTERNAL MODULE: ./actions/ai-review/lib/step.js
var step = __webpack_require__(9306);
;// CONCATENATED MODULE: ./actions/ai-review/lib/steps/withdraw.js






/** The first step: nothing that the reviewer has said of an older head stands after it. */
async function withdrawStep(equipment) {
    const { env, context } = equipment;
    const token = (env['COUNTERSIGN_REVIEWER_TOKEN'] ?? '').trim();
    if (token === '') {
        return (0,step/* neutral */.S)('there is no `reviewer-token`, as in a run for a fork, which gets no secrets. A person approves the change.');
    }
    const subject = subjectOf((env['COUNTERSIGN_PULL_REQUEST'] ?? '').trim(), context.eventName, context.payload);
    if (subject.kind !== 'pull-request') {
        throw new errors/* UserError */.y(`the event ${context.eventName} is about no single pull request`, 'Pass the number with the input `pull-request`.');
    }
    const { number } = subject;
    const client = await (0,github/* clientFor */.$)(token, equipment);
    const { reviewer, head, posted, dismissed } = await (0,withdraw/* withdraw */.n)(client, context.repository, number);
    const left = await (0,state/* leaveState */.Z)(context.folder, { kind: 'withdrawn', number, reviewer, posted });
    return {
        outputs: { proceed: 'true', ...left },
        summary: '',
        lines: [
            `#${number} at ${head}, reviewed by ${reviewer.login} (${reviewer.id})`,
            ...dismissed.map((review) => `dismissed review ${review}, which was of an older head`),
        ],
    };
}


/***/ }),

/***/ 1353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OP: () => (/* binding */ readSeen),
/* harmony export */   e9: () => (/* binding */ readPosted),
/* harmony export */   n4: () => (/* binding */ readPostedOn)
/* harmony export */ });
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6907);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);
/* harmony import */ var _graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(271);




const STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'];
const PAGE = 'pageInfo { hasNextPage endCursor }';
/** Who edited a text is shown by GraphQL alone. A finding stands in the first comment of its thread; what follows is talk. */
const POSTED = `query (
  $owner: String!, $repo: String!, $number: Int!,
  $reviews: Boolean!, $reviewsAfter: String, $threads: Boolean!, $threadsAfter: String,
  $dismissals: Boolean!, $dismissalsAfter: String
) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    headRefOid
    reviews(first: 100, after: $reviewsAfter) @include(if: $reviews) {
      nodes { fullDatabaseId state body lastEditedAt commit { oid } author ${_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTOR */ .W1} editor ${_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTOR */ .W1} } ${PAGE}
    }
    reviewThreads(first: 100, after: $threadsAfter) @include(if: $threads) {
      nodes {
        isResolved resolvedBy { login databaseId }
        comments(first: 1) { nodes { fullDatabaseId body lastEditedAt author ${_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTOR */ .W1} editor ${_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTOR */ .W1} } }
      } ${PAGE}
    }
    timelineItems(first: 100, after: $dismissalsAfter, itemTypes: [REVIEW_DISMISSED_EVENT]) @include(if: $dismissals) {
      nodes { ... on ReviewDismissedEvent { previousReviewState actor ${_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTOR */ .W1} review { fullDatabaseId } } } ${PAGE}
    }
  } }
}`;
/**
 * Reads all that a verdict on a pull request rests on: what was posted on it (`own`), and with that (`all`) the reviews of
 * other pull requests that have the same head, for what the bot once refused of a commit stays refused whichever pull
 * request brings it.
 *
 * @param others the numbers of those (`readControl`)
 */
async function readPosted(client, repository, { number, head }, others) {
    const [own, ...elsewhere] = await Promise.all([number, ...others].map((each) => readPostedOn(client, repository, each)));
    if (own === undefined)
        throw new TypeError('what was posted on the pull request itself was not read');
    const reviews = elsewhere.flatMap((other) => other.reviews.filter(({ commit }) => commit === head.sha));
    const dismissals = elsewhere.flatMap((other) => other.dismissals);
    const all = {
        reviews: [...reviews, ...own.reviews],
        comments: own.comments,
        dismissals: [...dismissals, ...own.dismissals],
    };
    return { own, all };
}
/**
 * Reads all that was posted on one pull request: reviews, the comments that start threads and who resolved them, and
 * dismissals.
 */
async function readPostedOn(client, repository, number) {
    return (await readSeen(client, repository, number)).posted;
}
/** Reads the same, and in the same call whose token this is and what the head is now. */
async function readSeen(client, repository, number) {
    const pull = (answer) => answer.object('repository').object('pullRequest');
    const { nodes, answer } = await (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .readConnections */ .Wx)(client, POSTED, { ...repository, number }, {
        reviews: (page) => pull(page).object('reviews'),
        threads: (page) => pull(page).object('reviewThreads'),
        dismissals: (page) => pull(page).object('timelineItems'),
    });
    const posted = {
        reviews: nodes.reviews.map(reviewOf),
        comments: await commentsOf(client, nodes.threads),
        dismissals: nodes.dismissals.flatMap(dismissalOf),
    };
    return { posted, viewer: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .viewerOf */ .Gj)(answer), head: pull(answer).sha('headRefOid') };
}
/** One that names no review dismisses none that is known; a dismissed review without it is nobody's doing. */
function dismissalOf(node) {
    const review = node.objectOrNull('review');
    if (review === null)
        return [];
    const by = (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .actorOf */ .dn)(node.objectOrNull('actor'));
    return [{ review: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .longId */ .it)(review, 'fullDatabaseId'), by, was: node.text('previousReviewState').toLowerCase() }];
}
function reviewOf(node) {
    const word = node.text('state');
    const state = STATES.find((known) => known === word);
    if (state === undefined) {
        const message = `a review has the unknown state ${JSON.stringify(word)}`;
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('POST /graphql', undefined, message, 'Update Countersign, which does not know it.');
    }
    return {
        id: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .longId */ .it)(node, 'fullDatabaseId'),
        by: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .actorOf */ .dn)(node.objectOrNull('author')),
        state,
        commit: node.objectOrNull('commit')?.sha('oid') ?? null,
        body: node.text('body'),
        edited: isEdited(node),
    };
}
/** True where anyone but its author edited it, or where nobody knows who did. */
function isEdited(node) {
    if (!node.has('lastEditedAt'))
        return false;
    const author = (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .actorOf */ .dn)(node.objectOrNull('author'));
    const editor = (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .actorOf */ .dn)(node.objectOrNull('editor'));
    return author === null || editor?.id !== author.id;
}
async function commentsOf(client, threads) {
    const resolvers = new Map();
    return Promise.all(threads.flatMap((thread) => {
        const [first] = thread.object('comments').list('nodes');
        if (first === undefined)
            return [];
        const comment = {
            id: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .longId */ .it)(first, 'fullDatabaseId'),
            by: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .actorOf */ .dn)(first.objectOrNull('author')),
            body: first.text('body'),
            edited: isEdited(first),
        };
        if (!thread.flag('isResolved'))
            return [Promise.resolve(comment)];
        return [resolverOf(client, thread, resolvers).then((by) => ({ ...comment, resolved: { by } }))];
    }));
}
/** GraphQL calls everyone who resolves a thread a user; REST tells a bot from a person. */
function resolverOf(client, thread, known) {
    const by = thread.objectOrNull('resolvedBy');
    if (!by?.has('databaseId'))
        return Promise.resolve(null);
    const id = by.account('databaseId');
    const reading = known.get(id) ?? readAccount(client, id);
    known.set(id, reading);
    return reading;
}
async function readAccount(client, id) {
    const answer = await client.request('GET /user/{account_id}', { account_id: id });
    const account = (0,_account_js__WEBPACK_IMPORTED_MODULE_3__/* .accountOf */ .X)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(answer));
    return account?.id === id ? account : null;
}


/***/ }),

/***/ 2847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ dismiss),
/* harmony export */   n: () => (/* binding */ withdraw)
/* harmony export */ });
/* harmony import */ var _approval_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8528);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);
/* harmony import */ var _read_posted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1353);




/**
 * Dismisses the reviewer's own approvals and objections on an older head, before anything else is done: so that a run
 * that dies leaves no approval of what was not reviewed, and an old objection blocks nobody for ever. What was said of
 * the present head stays.
 *
 * The token itself says whose reviews those are: nothing else has to be right for this.
 *
 * @throws GitHubError where anything is refused, with the permission that it needs
 */
async function withdraw(client, repository, number) {
    const { posted, viewer: reviewer, head } = await (0,_read_posted_js__WEBPACK_IMPORTED_MODULE_2__/* .readSeen */ .OP)(client, repository, number);
    const stale = posted.reviews.filter(({ by, state, commit }) => by?.id === reviewer.id && (state === 'APPROVED' || state === 'CHANGES_REQUESTED') && commit !== head);
    // One after the other: GitHub asks for that of writes, and the first refusal says it all.
    for (const { id, commit } of stale) {
        await dismiss(client, repository, number, id, `Of ${(0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(commit)}; the head is now ${(0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(head)}.`);
    }
    return { posted, reviewer, head, dismissed: stale.map(({ id }) => id) };
}
/** Dismisses one review. That it was dismissed meanwhile is as good. */
async function dismiss(client, repository, number, review, message) {
    const at = { ...repository, pull_number: number, review_id: review };
    try {
        const answer = await client.request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals', {
            ...at,
            message,
        });
        if ((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(answer).text('state') !== 'DISMISSED')
            throw still(answer.call);
    }
    catch (failure) {
        // The answer of a first attempt may have been lost, and GitHub dismisses nothing twice.
        if (!(0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(failure, 422))
            throw failure;
        const now = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', at);
        if ((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(now).text('state') !== 'DISMISSED')
            throw failure;
    }
}
function still(call) {
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, undefined, 'the review still stands', 'Dismiss it by hand, and run the job again.');
}


/***/ })

};
