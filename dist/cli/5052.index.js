export const id = 5052;
export const ids = [5052];
export const modules = {

/***/ 6330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ aiIdentity),
/* harmony export */   JP: () => (/* binding */ recentRetrospective),
/* harmony export */   Q$: () => (/* binding */ isAiReviewer)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8528);

/**
 * `github-actions[bot]`: any workflow that any writer pushes can approve as this account. Its id is that of github.com;
 * on GitHub Enterprise Server the login tells.
 */
const GITHUB_ACTIONS = { id: 41_898_282, login: 'github-actions[bot]' };
/**
 * Whether an account is the AI reviewer that the policy names: by numeric id where the policy gives one. Where it gives
 * a login alone, GitHub shows every account under the login that it has now, so asking which id the login belongs to
 * would only repeat what the review says; `{login, id}` also holds when the login is given up and taken by another.
 */
function isAiReviewer(account, policy) {
    const named = policy.aiReviewer;
    if (!named)
        return false;
    return named.id === undefined ? (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .sameLogin */ .Up)(account.login, named.login) : account.id === named.id;
}
/**
 * The one bot that the policy names may approve, and no account that looks like it: not a person of that login, not
 * `github-actions[bot]`.
 */
const aiIdentity = ({ by }, { policy }) => {
    const named = policy.aiReviewer;
    if (!named)
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)('is a bot, and the policy names no `ai-reviewer`');
    if (!isAiReviewer(by, policy))
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`is not the AI reviewer, which is ${named.login}`);
    if (by.id === GITHUB_ACTIONS.id || (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .sameLogin */ .Up)(by.login, GITHUB_ACTIONS.login)) {
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)('is github-actions[bot], as which any workflow can approve');
    }
    return by.type === 'Bot' ? (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)() : (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`is the AI reviewer by name, but a ${by.type} account`);
};
/**
 * No AI approval without the control that validates it: once there has been a retrospective, approvals of the AI
 * reviewer count only while the newest one is recent. Source: the blog's condition 3, SPEC §5.
 */
const recentRetrospective = (_approval, { policy, snapshot }) => {
    const newest = snapshot.known.retrospective;
    if (newest === undefined)
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)({ kind: 'retrospective' });
    if (newest === null || newest.recent)
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)();
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`the newest retrospective is of ${newest.createdAt}, and AI approvals count for ${span(policy.retrospective.within)} after one`);
};
/** Milliseconds in the words of the policy: whole days, else hours. */
function span(milliseconds) {
    const hours = milliseconds / 3_600_000;
    return hours % 24 === 0 ? count(hours / 24, 'day') : count(hours, 'hour');
}
function count(number, unit) {
    return number === 1 ? `one ${unit}` : `${number} ${unit}s`;
}


/***/ }),

/***/ 336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ contributorsOf)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8528);

/**
 * Finds everyone who had a hand in a change: its author, the author, committer and co-authors of every commit, and
 * whoever pushed the head branch. A git e-mail is written by whoever makes the commit, so it can add a contributor and
 * never clear one: the activity log is what shows who really pushed.
 */
function contributorsOf(snapshot) {
    const byId = new Map();
    const byLogin = new Map();
    const byName = new Map();
    const note = (account, contribution) => {
        if (account === null)
            return;
        append(byId, account.id, contribution);
        append(byName, account.login.toLowerCase(), contribution);
    };
    note(snapshot.author, { what: 'opened the pull request' });
    for (const commit of snapshot.commits) {
        const merge = mergeOf(commit);
        note(commit.author, { what: `wrote ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(commit.sha)}`, ...merge });
        note(commit.committer, { what: `committed ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(commit.sha)}`, ...merge });
        for (const { id, login } of commit.coAuthors) {
            const contribution = { what: `is a co-author of ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(commit.sha)}` };
            append(byName, login.toLowerCase(), contribution);
            if (id !== undefined)
                append(byId, id, contribution);
            else
                append(byLogin, login.toLowerCase(), contribution);
        }
    }
    const commits = new Map(snapshot.commits.map((commit) => [commit.sha, commit]));
    for (const push of snapshot.pushLog.observed ? snapshot.pushLog.pushes : []) {
        const commit = commits.get(push.after);
        // The push of one merge onto what was there before is what "Update branch" does.
        const merge = commit && push.before !== null && commit.parents[0] === push.before ? mergeOf(commit) : {};
        note(push.by, { what: `pushed ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(push.after)}`, ...merge });
    }
    const unlinked = snapshot.commits.filter((commit) => commit.author === null || commit.committer === null);
    return { byId, byLogin, byName, unlinked: unlinked.map(({ sha }) => sha) };
}
/** Grows a list in place: one person may have written every one of thousands of commits. */
function append(map, key, contribution) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [contribution]);
    else
        list.push(contribution);
}
function mergeOf(commit) {
    const [parent] = commit.parents;
    return parent !== undefined && commit.parents.length > 1 ? { merge: { commit: commit.sha, parent } } : {};
}


/***/ }),

/***/ 8685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ human),
/* harmony export */   n: () => (/* binding */ whyNotHuman)
/* harmony export */ });
/* harmony import */ var _ai_reviewer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6330);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8528);


/** Why an account is no human to the policy; undefined where it is one. */
function whyNotHuman(account, policy) {
    if (account.type !== 'User')
        return `has an account of type ${account.type}, not of a person`;
    if (policy.machineUsers.some((login) => (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .sameLogin */ .Up)(login, account.login)))
        return 'is on the policy’s `machine-users`';
    return (0,_ai_reviewer_js__WEBPACK_IMPORTED_MODULE_0__/* .isAiReviewer */ .Q$)(account, policy) ? 'is the AI reviewer' : undefined;
}
/**
 * Only a person's approval stands for a person. A machine account is `User` to GitHub, and whoever holds its token
 * would approve with it.
 */
const human = ({ by }, { policy }) => {
    const why = whyNotHuman(by, policy);
    return why === undefined ? (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)() : (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(why);
};


/***/ }),

/***/ 9400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ reviewsInOrder),
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/**
 * A snapshot in the one order that a decision is computed from and recorded in. GitHub's lists are sets that arrive in
 * some order, and a page that shifts while it is read shows an entry twice: neither may change a decision, the person
 * whom a reason names, or a byte of the record.
 *
 * Files keep their repetitions, which `classify` takes for a list that cannot be believed.
 */
function inOrder(snapshot) {
    const { change, pushLog } = snapshot;
    return {
        ...snapshot,
        change: { ...change, files: sorted(change.files, fileKey) },
        reviews: reviewsInOrder(snapshot.reviews),
        dismissals: distinct(sorted(snapshot.dismissals, dismissalKey), dismissalKey),
        commits: distinct(sorted(snapshot.commits.map(commitInOrder), commitKey), commitKey),
        pushLog: pushLog.observed ? { observed: true, pushes: sorted(pushLog.pushes, pushKey) } : pushLog,
    };
}
/**
 * Reviews, oldest first and each once. Where two readings of one review disagree, it was dismissed or changed while it
 * was read: the stricter reading counts.
 */
function reviewsInOrder(reviews) {
    const strictest = new Map();
    for (const review of reviews) {
        const other = strictest.get(review.id);
        if (other === undefined || STRICTNESS[review.state] > STRICTNESS[other.state])
            strictest.set(review.id, review);
    }
    return [...strictest.values()].toSorted(bySubmission);
}
const STRICTNESS = {
    PENDING: 0,
    COMMENTED: 1,
    APPROVED: 2,
    DISMISSED: 3,
    CHANGES_REQUESTED: 4,
};
/** Oldest first, never submitted ones last; ids grow with time and part what GitHub's seconds do not. */
function bySubmission(a, b) {
    const [left, right] = [timeOf(a), timeOf(b)];
    return left < right ? -1 : left > right ? 1 : a.id - b.id;
}
function timeOf({ at }) {
    const time = at === null ? Number.NaN : Date.parse(at);
    return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
/** git forbids NUL in paths, and it sorts before everything that a path can hold. */
function fileKey({ path, previousPath, status, blob, kind }) {
    return [path, previousPath ?? '', status, blob ?? '', kind].join('\0');
}
function commitInOrder(commit) {
    return { ...commit, coAuthors: sorted(commit.coAuthors, ({ id, login }) => `${login} ${id ?? ''}`) };
}
function commitKey({ sha }) {
    return sha;
}
function dismissalKey({ review, by, was }) {
    return `${review} ${by?.id ?? ''} ${was}`;
}
function pushKey({ before, after, by }) {
    return `${after} ${before ?? ''} ${by?.id ?? ''}`;
}
function sorted(items, keyOf) {
    return items
        .map((item) => ({ item, key: keyOf(item) }))
        .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ item }) => item);
}
/** Of sorted items that have the same key, the first. */
function distinct(items, keyOf) {
    return items.filter((item, index) => index === 0 || keyOf(item) !== keyOf(items[index - 1]));
}


/***/ }),

/***/ 7364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ independentByName),
/* harmony export */   ZV: () => (/* binding */ independence),
/* harmony export */   hK: () => (/* binding */ independent)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8528);

/**
 * Nobody approves their own change, under whichever of its names: as author, commit author, committer, co-author or
 * pusher. Merging the base into the branch makes nobody a contributor where it left every file of the change as it was.
 * Source: CC8.1's segregation of duties; SPEC §1 "contributor".
 */
const independence = ({ by }, { snapshot, contributors }) => independent(by, snapshot, contributors);
/** The same of any account, approving or not. */
function independent(account, snapshot, contributors) {
    const own = contributors.byId.get(account.id) ?? [];
    const named = contributors.byLogin.get(account.login.toLowerCase()) ?? [];
    return withoutHand([...own, ...named], snapshot);
}
/** The same of a login that the policy names, whether an account of it has been seen or not. */
function independentByName(login, snapshot, contributors) {
    return withoutHand(contributors.byName.get(login.toLowerCase()) ?? [], snapshot);
}
function withoutHand(contributions, snapshot) {
    const open = [];
    for (const { what, merge } of contributions) {
        if (merge === undefined)
            return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`contributed to the change: ${what}`);
        const clean = snapshot.known.cleanMerges[merge.commit];
        if (clean === undefined)
            open.push({ kind: 'clean-merge', ...merge });
        else if (!clean)
            return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`contributed to the change: ${what}, a merge that changed files of it`);
    }
    return open.length > 0 ? (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(...open) : (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)();
}


/***/ }),

/***/ 1105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ liveReviews)
/* harmony export */ });
/* harmony import */ var _in_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9400);

/** States that change what a reviewer has said. COMMENTED says nothing new, PENDING was never submitted. */
const SPEAKING = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
/**
 * What each reviewer says now: the newest of their reviews that says anything, per account id (a login can change
 * hands), oldest first. A dismissed review clears, and what lies behind it stays buried: otherwise an author could
 * bring an old approval back by having a newer objection dismissed.
 *
 * Reviews of deleted accounts have no account to be newest of; each stands for itself.
 */
function liveReviews(reviews) {
    const speaking = (0,_in_order_js__WEBPACK_IMPORTED_MODULE_0__/* .reviewsInOrder */ .R)(reviews).filter(({ state }) => SPEAKING.has(state));
    const newest = new Map(speaking.map((review) => [review.by?.id, review]));
    return speaking.filter((review) => review.by === null || newest.get(review.by.id) === review);
}


/***/ }),

/***/ 8745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ flatten),
/* harmony export */   Fz: () => (/* binding */ showReviewer),
/* harmony export */   oK: () => (/* binding */ namedAmong)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8528);

/**
 * Whether a person is among the reviewers that a rule names. Any human serves `human`; a user is meant by login, as
 * the policy's author wrote it; a team by its members, compared by id; a group by those it holds. Memberships are
 * looked up only where nothing nearer has already answered.
 */
function namedAmong(account, reviewers, policy, snapshot) {
    const flat = flatten(reviewers, policy);
    if (flat.some((reviewer) => reviewer.kind === 'human' || (reviewer.kind === 'user' && (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .sameLogin */ .Up)(reviewer.login, account.login)))) {
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)();
    }
    const open = [];
    for (const team of flat.flatMap((reviewer) => reviewer.kind === 'team' ? [`${reviewer.org}/${reviewer.slug}`.toLowerCase()] : [])) {
        const member = snapshot.known.memberships[team]?.[account.id];
        if (member === true)
            return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)();
        if (member === undefined)
            open.push({ kind: 'membership', team, account });
    }
    return open.length > 0 ? (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(...open) : (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`is not among ${reviewers.map(showReviewer).join(', ')}`);
}
/** Groups opened up: what is left are people, teams, `human` and `ai`. */
function flatten(reviewers, policy) {
    return reviewers.flatMap((reviewer) => reviewer.kind === 'group' ? (policy.groups[reviewer.name] ?? []) : [reviewer]);
}
/** A reviewer as the policy writes it. */
function showReviewer(reviewer) {
    switch (reviewer.kind) {
        case 'human':
        case 'ai':
            return reviewer.kind;
        case 'user':
            return `@${reviewer.login}`;
        case 'team':
            return `@${reviewer.org}/${reviewer.slug}`;
        case 'group':
            return reviewer.name;
    }
}


/***/ }),

/***/ 8528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Up: () => (/* binding */ sameLogin),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
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

/***/ 2170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ mayWrite),
/* harmony export */   qZ: () => (/* binding */ writeAccess),
/* harmony export */   uj: () => (/* binding */ GONE)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8528);

/** Base permissions that allow writing; custom roles map to one of GitHub's base roles. */
const WRITING = new Set(['admin', 'maintain', 'write']);
/** What stands for the permission of an account that was deleted or renamed after it had reviewed. */
const GONE = 'gone';
/**
 * Only those who may write may let others write: on a public repository anyone can submit an approving review, and
 * somebody who has left the team still can.
 */
const writeAccess = ({ by }, { snapshot }) => mayWrite(by, snapshot);
/** The same of any account, approving or not. */
function mayWrite(account, snapshot) {
    const permission = snapshot.known.permissions[account.id];
    if (permission === undefined)
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)({ kind: 'permission', account });
    if (permission === GONE)
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)('no longer exists under that login');
    return WRITING.has(permission) ? (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)() : (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`has no write access (permission: ${permission})`);
}


/***/ }),

/***/ 4983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ FILE_LIST_CAP),
/* harmony export */   y: () => (/* binding */ FILE_STATUSES)
/* harmony export */ });
/** GitHub's words for what happened to a file. */
const FILE_STATUSES = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged'];
/** GitHub's list of files ends here, whatever the change holds. */
const FILE_LIST_CAP = 3000;


/***/ }),

/***/ 272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide)
});

// EXTERNAL MODULE: ./packages/soc2/lib/approval/contributors.js
var contributors = __webpack_require__(336);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/in-order.js
var in_order = __webpack_require__(9400);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/live-review.js
var live_review = __webpack_require__(1105);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/ai-reviewer.js
var ai_reviewer = __webpack_require__(6330);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/human.js
var human = __webpack_require__(8685);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/independence.js
var independence = __webpack_require__(7364);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/rule.js
var rule = __webpack_require__(8528);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/write-access.js
var write_access = __webpack_require__(2170);
;// CONCATENATED MODULE: ./packages/soc2/lib/approval/objections.js





/**
 * The objections that stand among the live reviews: changes requested, and dismissals that were not the dismisser's to
 * give. GitHub lets anyone with write access dismiss a review, the author of the change and their workflows included:
 * that is no way around the person who objected. An objection does not go stale with a push.
 */
function objectionsAmong(live, facts) {
    const standing = [];
    const without = new Map();
    const lookups = [];
    const dismissals = byReview(facts.snapshot.dismissals);
    for (const review of live) {
        if (review.state !== 'CHANGES_REQUESTED' && review.state !== 'DISMISSED')
            continue;
        const objection = readObjection(review, dismissals.get(review.id) ?? [], facts);
        const weight = objection.result.kind === 'counted' ? weightOf(review, facts) : objection.result;
        if (weight.kind === 'unknown')
            lookups.push(...weight.lookups);
        else if (weight.kind === 'refused')
            without.set(review.id, weight.why);
        else
            standing.push({ review, by: objectorOf(review, facts), why: objection.why });
    }
    return { standing, void: without, lookups };
}
function readObjection(review, dismissals, facts) {
    const giver = nameOf(review.by);
    if (review.state === 'CHANGES_REQUESTED')
        return { result: (0,rule/* counted */.hS)(), why: `${giver} requested changes` };
    if (dismissals.length === 0) {
        return { result: (0,rule/* counted */.hS)(), why: `the review of ${giver} was dismissed, and no event says by whom` };
    }
    // A review is dismissed once; were there several events, none of them may be one that does not hold.
    const results = dismissals.map((dismissal) => ({ dismissal, result: dismissed(dismissal, review, facts) }));
    const invalid = results.find(({ result }) => result.kind === 'refused');
    if (invalid?.result.kind === 'refused') {
        const by = nameOf(invalid.dismissal.by);
        return { result: (0,rule/* counted */.hS)(), why: `${giver} requested changes; dismissed by ${by}, who ${invalid.result.why}` };
    }
    const lookups = results.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : []));
    if (lookups.length > 0)
        return { result: { kind: 'unknown', lookups }, why: '' };
    return {
        result: (0,rule/* refused */.J5)(`was dismissed by ${[...new Set(dismissals.map(({ by }) => nameOf(by)))].join(', ')}`),
        why: '',
    };
}
/**
 * `counted` where a dismissal holds: of what was no objection, or by whoever gave it, or by a human who is no
 * contributor.
 */
function dismissed({ by, was }, review, { policy, snapshot, contributors }) {
    if (was === 'approved' || was === 'commented')
        return (0,rule/* counted */.hS)();
    if (by === null)
        return (0,rule/* refused */.J5)('no longer exists');
    if (review.by !== null && by.id === review.by.id)
        return (0,rule/* counted */.hS)();
    const notHuman = (0,human/* whyNotHuman */.n)(by, policy);
    return notHuman === undefined ? (0,independence/* independent */.hK)(by, snapshot, contributors) : (0,rule/* refused */.J5)(notHuman);
}
/** Whether an objection has weight: that of a person with write access, the AI reviewer, or a deleted account. */
function weightOf({ by }, facts) {
    if (by === null || (0,ai_reviewer/* isAiReviewer */.Q$)(by, facts.policy))
        return (0,rule/* counted */.hS)();
    const notHuman = (0,human/* whyNotHuman */.n)(by, facts.policy);
    if (notHuman !== undefined)
        return (0,rule/* refused */.J5)(notHuman);
    // Nobody can ask a deleted account to withdraw what it said, and nobody may take it to have been said lightly.
    return facts.snapshot.known.permissions[by.id] === write_access/* GONE */.uj ? (0,rule/* counted */.hS)() : (0,write_access/* mayWrite */.J)(by, facts.snapshot);
}
function objectorOf({ by }, { policy }) {
    if (by === null)
        return 'deleted';
    return (0,ai_reviewer/* isAiReviewer */.Q$)(by, policy) ? 'ai' : 'human';
}
function byReview(dismissals) {
    const found = new Map();
    for (const dismissal of dismissals) {
        const list = found.get(dismissal.review);
        if (list === undefined)
            found.set(dismissal.review, [dismissal]);
        else
            list.push(dismissal);
    }
    return found;
}
function nameOf(account) {
    return account === null ? 'a deleted account' : `@${account.login}`;
}

// EXTERNAL MODULE: ./packages/soc2/lib/approval/named-reviewer.js
var named_reviewer = __webpack_require__(8745);
;// CONCATENATED MODULE: ./packages/soc2/lib/decision/count-approvals.js

/** Approvals that are not refused. */
function candidatesAmong(approvals) {
    return approvals.flatMap(({ by, as, result }) => (by === null || result.kind === 'refused' ? [] : [{ by, as }]));
}
/** Finds whom each demand can count, and what must be looked up to know. One approval may serve several demands. */
function tallyOf(candidates, demands, facts) {
    const lookups = [];
    const tallies = demands.map((demand) => {
        const serving = new Set();
        for (const candidate of candidates) {
            const result = serves(candidate, demand, facts);
            if (result.kind === 'counted')
                serving.add(candidate);
            if (result.kind === 'unknown')
                lookups.push(...result.lookups);
        }
        return { demand, serving };
    });
    return { tallies, lookups };
}
/** Whether a candidate serves a demand. The AI reviewer serves those that name `ai`, and no other. */
function serves(candidate, { reviewers }, { policy, snapshot }) {
    if (candidate.as === 'human')
        return (0,named_reviewer/* namedAmong */.oK)(candidate.by, reviewers, policy, snapshot);
    const named = reviewers.some((reviewer) => reviewer.kind === 'ai');
    return named ? { kind: 'counted' } : { kind: 'refused', why: 'is no person' };
}
/** A demand as a requirement of the decision. */
function requirementOf({ demand, serving }) {
    return {
        name: demand.name,
        state: serving.size >= demand.approvals ? 'satisfied' : 'pending',
        wanted: `${amount(demand.approvals)} of ${demand.reviewers.map(named_reviewer/* showReviewer */.Fz).join(', ') || 'nobody'}`,
        saw: serving.size === 0 ? 'none' : amount(serving.size),
        counted: [...serving].map(({ by }) => by.login),
        parts: [],
    };
}
function amount(count) {
    return count === 1 ? '1 approval' : `${count} approvals`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/unseen-push.js

/**
 * Why it cannot be said who pushed the head branch; undefined where it can. The log may name nobody for a push: whoever
 * approves could be who pushed, so that is as little an answer as a log that cannot be read.
 */
function whyPushersUnseen({ pushLog }) {
    if (!pushLog.observed)
        return pushLog.why;
    const { pushes } = pushLog;
    const nobodys = pushes.filter(({ by }) => by === null).map(({ after }) => after);
    const [first] = nobodys.toSorted();
    return first && `the activity log does not say who pushed ${(0,rule/* short */.h0)(first)}`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/demands.js


const HUMAN = [{ kind: 'human' }];
/** What the policy asks for a change of this classification: each demand must be met, and one approval may serve several. */
function demandsOf(policy, classification, aiObjects) {
    if (classification.risk === 'low')
        return [aiObjects ? withoutAi(policy) : lowRisk(policy)];
    const demands = classification.rules.flatMap(({ index, name }) => {
        const rule = policy.highRisk[index];
        return rule ? [{ name, approvals: rule.approvals, reviewers: rule.reviewers }] : [];
    });
    if (classification.control)
        demands.push({ name: 'change control', approvals: 1, reviewers: policy.controlOwners });
    // Links and the like are high by no rule of the policy; any human will do, and never fewer than one.
    if (demands.length === 0)
        demands.push({ name: 'high risk', approvals: 1, reviewers: HUMAN });
    return [...demands, ...notFewerThanForLowRisk(policy, demands)];
}
function lowRisk({ lowRisk: { approvals, reviewers } }) {
    return { name: 'low risk', approvals, reviewers };
}
/** Touching a high-risk file must not be a way to need fewer approvals than the change would need without it. */
function notFewerThanForLowRisk({ lowRisk: { approvals } }, demands) {
    if (demands.some((demand) => demand.approvals >= approvals))
        return [];
    return [{ name: 'no fewer than for low risk', approvals, reviewers: HUMAN }];
}
/**
 * The AI reviewer's objection leaves the change to the people whom the policy names for low risk, and asks for a human
 * where none was needed. Where it names the AI reviewer alone, nobody is left: were it to let a human in, objecting would
 * make a change easier to approve.
 */
function withoutAi(policy) {
    const { approvals, reviewers } = lowRisk(policy);
    const people = reviewers.filter(({ kind }) => kind !== 'ai');
    return {
        name: 'a human, since the AI reviewer requested changes',
        approvals: Math.max(1, approvals),
        reviewers: approvals === 0 ? HUMAN : people,
    };
}
/** Finds what asks for one more human, whatever the rules ask for. */
function additionsTo({ policy, snapshot, contributors }, classification) {
    const why = [];
    const lookups = [];
    if (classification.risk === 'high') {
        const hands = policy.agents.map((login) => ({ login, result: (0,independence/* independentByName */.FD)(login, snapshot, contributors) }));
        const involved = hands.flatMap(({ login, result }) => (result.kind === 'refused' ? [`@${login}`] : []));
        if (involved.length > 0) {
            why.push(`${involved.join(', ')} contributed, and whoever prompted an agent may be who approves`);
        }
        else {
            lookups.push(...hands.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : [])));
        }
    }
    const unseen = whyPushersUnseen(snapshot);
    if (unseen !== undefined)
        why.push(`who pushed the head branch could not be seen: ${unseen}`);
    return { why, lookups };
}

// EXTERNAL MODULE: ./packages/soc2/lib/decision/governed.js
var governed = __webpack_require__(9191);
;// CONCATENATED MODULE: ./packages/soc2/lib/approval/change-of-base.js

/**
 * An approval counts only for the base it was given against: the same head against another base is another change. An
 * author could have it approved against a harmless branch and retarget it; GitHub does so by itself when a stacked
 * branch is merged. Strictly younger, because GitHub's clock ticks in seconds and a tie proves nothing.
 */
const changeOfBase = ({ review }, { snapshot }) => {
    const changed = snapshot.baseChangedAt;
    if (changed === null)
        return (0,rule/* counted */.hS)();
    if (review.at !== null && Date.parse(review.at) > Date.parse(changed))
        return (0,rule/* counted */.hS)();
    return (0,rule/* refused */.J5)(`approved at ${review.at ?? 'an unknown time'}, but the base was changed at ${changed}`);
};

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/fresh-approval.js

/**
 * An approval counts only for the commit it was given on: a push after it could carry anything. So could a force push
 * that a reviewer never saw.
 */
const freshApproval = ({ review }, { snapshot }) => review.commit === snapshot.head
    ? (0,rule/* counted */.hS)()
    : (0,rule/* refused */.J5)(`approved ${(0,rule/* short */.h0)(review.commit)}, but the head is now ${(0,rule/* short */.h0)(snapshot.head)}`);

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/judge-approvals.js







/** What every human approval must meet, cheapest first: only the last ones may need a call. */
const humanApproval = (0,rule/* allOf */.bn)([freshApproval, changeOfBase, human/* human */.e, independence/* independence */.ZV, write_access/* writeAccess */.qZ]);
const standingAiApproval = (0,rule/* allOf */.bn)([freshApproval, changeOfBase, ai_reviewer/* aiIdentity */.Dr, independence/* independence */.ZV]);
/** Judges every live approval by the approval rules. Whose name a rule asks for is another question (`count-approvals.ts`). */
function judgeApprovals(live, facts, risk) {
    return live.filter((review) => review.state === 'APPROVED').map((review) => judge(review, facts, risk));
}
function judge(review, facts, risk) {
    const { by } = review;
    if (by === null)
        return { review, by, as: 'human', result: (0,rule/* refused */.J5)('the account was deleted'), stands: false };
    const approval = { review, by };
    if (by.type !== 'Bot' && !(0,ai_reviewer/* isAiReviewer */.Q$)(by, facts.policy)) {
        return { review, by, as: 'human', result: humanApproval(approval, facts), stands: false };
    }
    if (risk === 'high') {
        return { review, by, as: 'ai', result: (0,rule/* refused */.J5)('is no person: a high-risk change needs a human'), stands: false };
    }
    const standing = standingAiApproval(approval, facts);
    if (standing.kind !== 'counted')
        return { review, by, as: 'ai', result: standing, stands: false };
    const invited = facts.policy.lowRisk.reviewers.some((reviewer) => reviewer.kind === 'ai');
    const result = invited
        ? (0,ai_reviewer/* recentRetrospective */.JP)(approval, facts)
        : (0,rule/* refused */.J5)('the policy’s `low-risk.reviewers` does not name `ai`');
    return { review, by, as: 'ai', result, stands: true };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/notes.js

/** Commits that a note names; the record lists them all. */
const NAMED = 20;
/** What an auditor should know beside the verdict: what the e-mails in commits and the activity log do not show. */
function notesOn({ snapshot, contributors }) {
    const { unlinked } = contributors;
    const notes = [];
    if (unlinked.length > 0) {
        notes.push(`the author or committer of ${list(unlinked)} is linked to no account: a git e-mail proves nothing`);
    }
    const { pushLog, head } = snapshot;
    if (!pushLog.observed)
        return [...notes, `the activity log was not observed: ${pushLog.why}`];
    if (!pushLog.pushes.some(({ after }) => after === head)) {
        notes.push(`the activity log does not show who pushed the head ${(0,rule/* short */.h0)(head)}`);
    }
    const nameless = pushLog.pushes.filter(({ by }) => by === null).map(({ after }) => after);
    if (nameless.length > 0)
        notes.push(`the activity log does not name who pushed ${list([...new Set(nameless)])}`);
    return notes;
}
function list(commits) {
    const named = commits.slice(0, NAMED).map(rule/* short */.h0).join(', ');
    return commits.length > NAMED ? `${named} and ${commits.length - NAMED} more` : named;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/one-more-human.js
/**
 * One more human than would otherwise do, for each reason: as many human approvals must be there that no demand would
 * miss. Where a human of the rules is still to come, one who is spare already counts for it.
 */
function oneMoreHuman(candidates, tallies, reasons) {
    if (reasons.length === 0)
        return [];
    const humans = candidates
        .filter((candidate) => candidate.as === 'human')
        .map((candidate) => ({
        candidate,
        serves: tallies.flatMap(({ serving }, index) => (serving.has(candidate) ? [index] : [])),
    }));
    const slack = tallies.map(({ demand, serving }) => Math.max(0, serving.size - demand.approvals));
    const spare = mostSpare(humans, slack, reasons.length);
    return reasons.map((why, index) => {
        const human = spare[index];
        return {
            name: 'one more human',
            state: human === undefined ? 'pending' : 'satisfied',
            wanted: `one human approval more than would otherwise do, because ${why}`,
            saw: human === undefined ? 'none to spare' : 'one to spare',
            counted: human === undefined ? [] : [human.by.login],
            parts: [],
        };
    });
}
/** The most humans, up to a limit, that can be left out with no demand missing more than it misses with them. */
function mostSpare(humans, slack, limit) {
    let best = [];
    for (const [index, { candidate, serves }] of humans.entries()) {
        if (best.length === limit)
            break;
        if (serves.some((demand) => slack[demand] === 0))
            continue;
        const left = slack.map((free, demand) => (serves.includes(demand) ? free - 1 : free));
        // Later ones only: leaving out a then b is leaving out b then a.
        const more = limit === 1 ? [] : mostSpare(humans.slice(index + 1), left, limit - 1);
        if (more.length + 1 > best.length)
            best = [candidate, ...more];
    }
    return best;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/review-verdicts.js

/** Tells of every review whether it was counted, refused, objects or says nothing, and why. */
function verdictsOn(reviews, findings) {
    const live = new Set(findings.live.map(({ id }) => id));
    const objections = new Map(findings.objections.standing.map((objection) => [objection.review.id, objection]));
    const approvals = new Map(findings.approvals.map((approval) => [approval.review.id, approval]));
    return reviews.map((review) => {
        const told = { id: review.id, by: review.by?.login ?? null, state: review.state, at: review.at };
        const objection = objections.get(review.id);
        if (objection)
            return { ...told, verdict: 'objects', why: objection.why };
        const approval = approvals.get(review.id);
        if (approval)
            return { ...told, ...verdictOn(approval, findings) };
        const why = findings.objections.void.get(review.id) ?? whySilent(review, live.has(review.id));
        return { ...told, verdict: 'says nothing', why };
    });
}
function verdictOn({ by, result }, { tallies, anyHuman }) {
    if (result.kind === 'refused')
        return { verdict: 'refused', why: result.why };
    const served = tallies.filter(({ serving }) => holds(serving, by?.id)).map(({ demand }) => demand.name);
    if (served.length > 0)
        return { verdict: 'counted', why: `for ${served.join(', ')}` };
    if (anyHuman)
        return { verdict: 'counted', why: 'as one more human' };
    const named = new Set(tallies.flatMap(({ demand }) => demand.reviewers.map(named_reviewer/* showReviewer */.Fz)));
    return { verdict: 'refused', why: `is not among ${[...named].join(', ')}` };
}
function holds(serving, id) {
    for (const { by } of serving)
        if (by.id === id)
            return true;
    return false;
}
function whySilent({ state }, live) {
    if (state === 'COMMENTED' || state === 'PENDING')
        return 'neither approves nor objects';
    return live ? 'does not count' : 'a newer review of the same account replaced it';
}

// EXTERNAL MODULE: ./packages/soc2/lib/decision/waiting-for.js
var waiting_for = __webpack_require__(4664);
;// CONCATENATED MODULE: ./packages/soc2/lib/decision/decide.js












/**
 * Decides a change by the policy. Pure: where the decision turns on something that has not been looked up (whether an
 * approver may write, who is in a team), it says so instead of guessing, and is asked again with the answer. In which
 * order the snapshot lists things makes no difference.
 *
 * Source: CC8.1 as the policy states it; SPEC §5.
 */
function decide(policy, read, classification) {
    const snapshot = (0,in_order/* inOrder */.a)(read);
    if (!(0,governed/* isGoverned */.P)(snapshot.base.ref, snapshot.defaultBranch, policy)) {
        return { kind: 'decision', decision: ungoverned(snapshot, classification) };
    }
    const facts = { policy, snapshot, contributors: (0,contributors/* contributorsOf */.a)(snapshot) };
    const live = (0,live_review/* liveReviews */.K)(snapshot.reviews);
    const objections = objectionsAmong(live, facts);
    const approvals = judgeApprovals(live, facts, classification.risk);
    const candidates = candidatesAmong(approvals);
    const aiObjects = objections.standing.some(({ by }) => by === 'ai');
    const { tallies, lookups: memberships } = tallyOf(candidates, demandsOf(policy, classification, aiObjects), facts);
    const additions = additionsTo(facts, classification);
    const lookups = [
        ...objections.lookups,
        ...approvals.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : [])),
        ...memberships,
        ...additions.lookups,
    ];
    if (lookups.length > 0)
        return { kind: 'needs', lookups: distinct(lookups) };
    const added = oneMoreHuman(candidates, tallies, additions.why);
    const waiting = (0,waiting_for/* waitingOn */.b)(tallies, added, facts);
    if (waiting.lookups.length > 0)
        return { kind: 'needs', lookups: distinct(waiting.lookups) };
    const root = rootOf(classification, [objectionsResult(objections.standing), ...tallies.map(requirementOf), ...added]);
    const findings = { live, objections, approvals, tallies, anyHuman: added.length > 0 };
    return {
        kind: 'decision',
        decision: {
            state: root.state === 'satisfied' ? 'approved' : root.state,
            risk: classification.risk,
            reasons: reasonsFor(root, classification),
            requirement: root,
            waitingFor: waiting.waitingFor,
            reviews: verdictsOn(snapshot.reviews, findings),
            aiApproved: approvals.some(({ stands }) => stands),
            notes: notesOn(facts),
        },
    };
}
function distinct(lookups) {
    return [...new Map(lookups.map((lookup) => [JSON.stringify(lookup), lookup])).values()];
}
function objectionsResult(standing) {
    const blocking = standing.filter(({ by }) => by !== 'ai');
    return {
        name: 'no objection',
        state: blocking.length > 0 ? 'blocked' : 'satisfied',
        wanted: 'no objection of a person',
        saw: standing.length === 0 ? 'none' : standing.map(({ why }) => why).join('; '),
        counted: [],
        parts: [],
    };
}
function rootOf(classification, parts) {
    const has = (state) => parts.some((part) => part.state === state);
    return {
        name: `${classification.risk} risk`,
        state: has('blocked') ? 'blocked' : has('pending') ? 'pending' : 'satisfied',
        wanted: 'all of the following',
        saw: `${parts.filter((part) => part.state === 'satisfied').length} of ${parts.length}`,
        counted: [...new Set(parts.flatMap((part) => part.counted))],
        parts,
    };
}
function reasonsFor(root, classification) {
    const open = root.parts.filter((part) => part.state !== 'satisfied');
    const sentences = open.map((part) => part.state === 'blocked' ? part.saw : `${part.name}: needs ${part.wanted}, has ${part.saw}`);
    const names = root.counted.map((login) => `@${login}`).join(', ');
    const approved = names === '' ? 'the policy asks for no approval' : `approved by ${names}`;
    const risk = classification.reasons.map(({ text }) => `${classification.risk} risk: ${text}`);
    return [...(open.length > 0 ? sentences : [approved]), ...risk];
}
function ungoverned(snapshot, classification) {
    const why = `${snapshot.base.ref} is no governed branch`;
    return {
        state: 'ungoverned',
        risk: classification.risk,
        reasons: [why],
        requirement: { name: 'governed branch', state: 'satisfied', wanted: 'nothing', saw: why, counted: [], parts: [] },
        waitingFor: [],
        reviews: [],
        aiApproved: false,
        notes: [],
    };
}


/***/ }),

/***/ 9191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isGoverned),
/* harmony export */   s: () => (/* binding */ statusContext)
/* harmony export */ });
/* harmony import */ var _policy_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3899);

/** Whether changes into a branch must pass the gate: the default branch always, others as the policy's `branches` says. */
function isGoverned(branch, defaultBranch, policy) {
    return branch === defaultBranch || policy.branches.some((glob) => (0,_policy_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .highGlob */ .$I)(glob).matches(branch));
}
/**
 * The context that the status stands under: the plain one for the default branch, one per other governed branch. A
 * status belongs to a commit, not to a pull request: a success earned against one branch must not open another.
 */
function statusContext(plain, branch, defaultBranch) {
    return branch === defaultBranch ? plain : `${plain}/${branch}`;
}


/***/ }),

/***/ 4664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ waitingOn)
/* harmony export */ });
/* unused harmony export ONE_MORE_HUMAN */
/* harmony import */ var _approval_human_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8685);
/* harmony import */ var _approval_independence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7364);
/* harmony import */ var _approval_named_reviewer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8745);
/* harmony import */ var _approval_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8528);
/* harmony import */ var _approval_write_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2170);





/**
 * Finds who could give what the demands and the additions still lack. Nobody is named who is known to be unable:
 * asking the author, or the bot whose approvals do not count, only wastes a day.
 */
function waitingOn(tallies, added, facts) {
    const lookups = [];
    const waitingFor = tallies.flatMap((tally) => {
        const { demand, serving } = tally;
        if (serving.size >= demand.approvals)
            return [];
        const able = demand.reviewers.filter((reviewer) => {
            const result = couldStillGive(reviewer, tally, facts);
            if (result.kind === 'unknown')
                lookups.push(...result.lookups);
            return result.kind !== 'refused';
        });
        const missing = demand.approvals - serving.size;
        return [{ requirement: demand.name, approvals: missing, reviewers: able.map(_approval_named_reviewer_js__WEBPACK_IMPORTED_MODULE_2__/* .showReviewer */ .Fz) }];
    });
    const more = added.filter(({ state }) => state === 'pending').length;
    if (more > 0)
        waitingFor.push({ requirement: ONE_MORE_HUMAN, approvals: more, reviewers: ['human'] });
    return { waitingFor, lookups };
}
/** How the humans are called that are needed beside those whom the rules ask for. */
const ONE_MORE_HUMAN = 'one more human';
function couldStillGive(reviewer, tally, facts) {
    switch (reviewer.kind) {
        case 'human':
        case 'team':
            return (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)();
        case 'user':
            return aPerson(reviewer.login, tally, facts);
        case 'ai':
            return theAiReviewer(tally, facts);
        case 'group':
            return someoneOf((0,_approval_named_reviewer_js__WEBPACK_IMPORTED_MODULE_2__/* .flatten */ .Bq)([reviewer], facts.policy), tally, facts);
    }
}
/** A group is named while anyone of it might approve; whom that is true of, it does not say. */
function someoneOf(members, tally, facts) {
    const results = members.map((member) => couldStillGive(member, tally, facts));
    return (results.find(({ kind }) => kind === 'counted') ??
        results.find(({ kind }) => kind === 'unknown') ??
        (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)('is nobody'));
}
function aPerson(login, { serving }, { policy, snapshot, contributors }) {
    if ([...serving].some(({ by }) => (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .sameLogin */ .Up)(by.login, login)))
        return (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)('has approved already');
    const seen = snapshot.reviews.find(({ by }) => by !== null && (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .sameLogin */ .Up)(by.login, login))?.by ?? undefined;
    const machine = policy.machineUsers.some((name) => (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .sameLogin */ .Up)(name, login));
    if (machine || (seen !== undefined && (0,_approval_human_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotHuman */ .n)(seen, policy) !== undefined))
        return (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)('is no person');
    // Whether somebody who has not approved may write, nobody has asked.
    const access = seen === undefined ? (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)() : (0,_approval_write_access_js__WEBPACK_IMPORTED_MODULE_1__/* .mayWrite */ .J)(seen, snapshot);
    return access.kind === 'refused' ? access : (0,_approval_independence_js__WEBPACK_IMPORTED_MODULE_4__/* .independentByName */ .FD)(login, snapshot, contributors);
}
function theAiReviewer({ serving }, { policy, snapshot, contributors }) {
    const named = policy.aiReviewer;
    if (named === undefined)
        return (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)('is not named by the policy');
    if ([...serving].some((candidate) => candidate.as === 'ai'))
        return (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)('has approved already');
    if (snapshot.known.retrospective?.recent === false)
        return (0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)('needs a recent retrospective');
    return (0,_approval_independence_js__WEBPACK_IMPORTED_MODULE_4__/* .independentByName */ .FD)(named.login, snapshot, contributors);
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

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/**
 * JSON in the one form that RFC 8785 allows: no white space, members sorted by UTF-16 code units, numbers and texts
 * as ECMAScript writes them. Same value, same bytes, on any machine.
 *
 * Throws a `TypeError` on what has no canonical form: a number that is not finite, half a surrogate pair, or what is no
 * JSON at all.
 */
function canonicalJson(value) {
    const parts = [];
    write(value, parts);
    const text = parts.join('');
    if (text.includes('\\ud') && HALF_PAIR.test(text)) {
        throw new TypeError('a text with half a surrogate pair has no canonical form');
    }
    return text;
}
/** Half a pair is the only surrogate that ECMAScript writes as an escape; `\\ud` is a backslash and two letters. */
const HALF_PAIR = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;
function write(value, parts) {
    if (isInOrder(value))
        parts.push(JSON.stringify(value));
    else if (isList(value))
        writeList(value, parts);
    else
        writeObject(value, parts);
}
function writeList(list, parts) {
    let before = '[';
    for (const item of list) {
        parts.push(before);
        write(item, parts);
        before = ',';
    }
    parts.push(']');
}
function writeObject(object, parts) {
    let before = '{';
    // Without a function to compare by, texts are sorted by their code units.
    for (const key of Object.keys(object).toSorted()) {
        const value = object[key];
        if (value === undefined)
            continue;
        parts.push(before, JSON.stringify(key), ':');
        write(value, parts);
        before = ',';
    }
    parts.push(before === '{' ? '{}' : '}');
}
/**
 * True where ECMAScript would write a value in its canonical form all by itself, many times as fast as it can be done
 * here. Throws for what has no such form.
 */
function isInOrder(value) {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null)
        return true;
    if (typeof value === 'number' && Number.isFinite(value))
        return true;
    if (typeof value !== 'object')
        throw new TypeError(`${String(value)} has no canonical form`);
    return isList(value) ? areInOrder(value) : hasKeysInOrder(value);
}
function areInOrder(list) {
    for (const item of list)
        if (!isInOrder(item))
            return false;
    return true;
}
function hasKeysInOrder(object) {
    let before = '';
    for (const key of Object.keys(object)) {
        if (before > key)
            return false;
        before = key;
        const member = object[key];
        if (member !== undefined && !isInOrder(member))
            return false;
    }
    return true;
}
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 9374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m6: () => (/* binding */ inputDigests),
/* harmony export */   mR: () => (/* binding */ blobIdOf),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1759);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4532);



/** Writes a record in its one form, with the digests of its inputs. Throws a `TypeError` on text that has no such form. */
function seal(unsealed) {
    const { snapshot, ...rest } = unsealed;
    const written = membersOf(snapshot);
    const record = { ...unsealed, inputs: digestsOf(unsealed, written) };
    const members = membersOf({ ...rest, inputs: record.inputs });
    // The snapshot is most of the record: it is written once, for its digests and for the record.
    const text = objectOf(members.set('snapshot', objectOf(written)));
    return { record, text, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(text) };
}
/** The digests of a record's inputs. */
function inputDigests(inputs) {
    return digestsOf(inputs, membersOf(inputs.snapshot));
}
function digestsOf({ bundle, policy }, snapshot) {
    return {
        bundle: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(bundle)),
        policy: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(policy)),
        snapshot: Object.fromEntries([...snapshot].map(([name, text]) => [name, (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(text)])),
    };
}
/** Each member of an object by its name, as canonical JSON. */
function membersOf(value) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return new Map(members.map(([name, member]) => [name, (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(member)]));
}
/** Canonical JSON of an object from that of its members. */
function objectOf(members) {
    const names = [...members.keys()].toSorted();
    return `{${names.map((name) => `${(0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(name)}:${members.get(name) ?? ''}`).join(',')}}`;
}
/** git's id of a blob of this text: SHA-1 or, where the id given is longer, SHA-256. */
function blobIdOf(text, like) {
    const bytes = Buffer.from(text, 'utf8');
    const algorithm = like.length === 64 ? 'sha256' : 'sha1';
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
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
