export const id = 8471;
export const ids = [8471];
export const modules = {

/***/ 6996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readPolicyBlob)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8988);
/* harmony import */ var _countersign_soc2_policy_source_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7570);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4384);




/**
 * Reads a policy from a commit; `where` names the commit to a person. A symlink is refused, as the action refuses it: what
 * it leads to is under nobody's protection. Throws a `UsageError` where it is no plain file or too large.
 */
async function readPolicyBlob(git, commit, path, where) {
    const listed = await git.run(['ls-tree', '-z', '-l', '--full-tree', commit, '--', path]);
    if (listed.code !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W(`the tree of ${where} cannot be read: ${(0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .inGitsWords */ .w)(listed)}`, 'See that the repository is sound (git fsck).');
    const [mode = '', , id = '', size = ''] = listed.output.toString('utf8').split(/[ \t]+/);
    if (mode === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`there is no policy at ${path} on ${where}`, 'Commit one there, or name a file with --policy.');
    if (mode !== '100644' && mode !== '100755') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`the policy ${path} is no plain file on ${where}: its mode is ${mode}`, 'Commit it as a plain file.');
    }
    if (Number(size) > _countersign_soc2_policy_source_text__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_SIZE_LIMIT */ .zR) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`the policy ${path} on ${where} has ${size} bytes`, `A policy has at most ${_countersign_soc2_policy_source_text__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_SIZE_LIMIT */ .zR / 1024} KiB.`);
    }
    const blob = (0,_countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_3__/* .sha */ .h)(id);
    const content = await git.run(['cat-file', 'blob', blob]);
    if (content.code !== 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W(`the policy ${path} on ${where} cannot be read: ${(0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .inGitsWords */ .w)(content)}`, "'git fetch' gets what a partial clone lacks.");
    }
    return { bytes: content.output, blob };
}


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readPolicyFile),
/* harmony export */   H: () => (/* binding */ pathInTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _countersign_soc2_policy_source_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7570);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(662);




/** Reads a policy from the disk; no more of it than a policy may have and one byte, by which the reader sees that there is more. */
async function readPolicyFile(cwd, name) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, name));
        try {
            const chunks = [];
            let size = 0;
            while (size <= _countersign_soc2_policy_source_text__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_SIZE_LIMIT */ .zR) {
                const { bytesRead, buffer } = await file.read(Buffer.alloc(64 * 1024));
                if (bytesRead === 0)
                    break;
                chunks.push(buffer.subarray(0, bytesRead));
                size += bytesRead;
            }
            return Buffer.concat(chunks);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        const code = error.code;
        const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code ?? error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`the policy ${name} cannot be read: ${why}`, 'Name the file of a policy.', { cause: error });
    }
}
/** The path in the repository of a file on the disk; undefined where it lies outside of the working tree. */
async function pathInTree(topLevel, cwd, name) {
    if (topLevel === undefined)
        return undefined;
    // What is no file with a place, such as a pipe, has no real path either.
    const [top, file] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(topLevel), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, name)).catch(() => undefined)]);
    if (file === undefined)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(top, file).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    return path === '' || path === '..' || path.startsWith('../') || /^[a-zA-Z]:/.test(path)
        ? undefined
        : path;
}


/***/ }),

/***/ 8471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./packages/soc2/lib/classification/classify.js + 2 modules
var classify = __webpack_require__(2460);
// EXTERNAL MODULE: ./packages/cli/lib/git/unpaired-files.js
var unpaired_files = __webpack_require__(3860);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/parse.js
var parse = __webpack_require__(4834);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/policy.js
var policy_policy = __webpack_require__(4423);
// EXTERNAL MODULE: ./packages/cli/lib/errors.js
var errors = __webpack_require__(662);
// EXTERNAL MODULE: ./packages/cli/lib/git/policy-blob.js
var policy_blob = __webpack_require__(6996);
// EXTERNAL MODULE: ./packages/cli/lib/git/policy-file.js
var policy_file = __webpack_require__(3069);
// EXTERNAL MODULE: ./packages/cli/lib/git/work-tree.js
var work_tree = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/cli/lib/local-policy.js






/** The policy at the tip of the default branch, whatever the base: as the action reads it. Throws a `UserError`. */
async function policyAtTip(git, tip) {
    const found = await tip;
    if (found === undefined) {
        throw new errors/* UsageError */.e('the default branch is not known, and the policy is read there', "Name a file with --policy, or set the branch for good: 'git remote set-head origin --auto'.");
    }
    const path = policy_policy/* DEFAULT_POLICY_PATH */.l;
    const where = `${found.name} (${found.commit.slice(0, 12)})`;
    const { bytes, blob } = await (0,policy_blob/* readPolicyBlob */.M)(git, found.commit, path, where);
    const policy = (0,parse/* parsePolicy */.O)({ text: bytes, file: `${found.name}:${path}` });
    return { policy, origin: { path, branch: found.name, commit: found.commit, blob } };
}
/** A policy on the disk. Where it lies outside of the working tree, it stands for the one at the default path. */
async function policyOnDisk(git, cwd, file) {
    const bytes = await (0,policy_file/* readPolicyFile */.B)(cwd, file);
    const policy = (0,parse/* parsePolicy */.O)({ text: bytes, file });
    const path = (await (0,policy_file/* pathInTree */.H)(await (0,work_tree/* topLevel */.M)(git), cwd, file)) ?? policy_policy/* DEFAULT_POLICY_PATH */.l;
    return { policy, origin: { path, file } };
}

;// CONCATENATED MODULE: ./packages/cli/lib/judging.js



/** Reads the policy and prepares to judge by it. Throws a `UserError` for a policy that cannot be had or used. */
async function judge(git, asked, tip, onCount) {
    const { policy, origin } = asked.policy === undefined ? await policyAtTip(git, tip) : await policyOnDisk(git, asked.cwd, asked.policy);
    const judging = (0,classify/* classifier */.kd)(policy, { policyPath: origin.path });
    let files = 0;
    return {
        policy,
        take: (file) => {
            judging.add(file);
            files += 1;
            if (files % 1000 === 0)
                onCount(files);
        },
        verdict: () => {
            // git lists everything or fails, so the list's own length is what the change is said to have.
            const classification = judging.verdict({ reportedFiles: files, moved: [] });
            return { policy: origin, classification: { ...classification, files: sorted(classification.files) } };
        },
    };
}
/** What was held back comes after the rest; most lists have nothing of it, and are as git sorted them. */
function sorted(files) {
    const inOrder = files.every((file, index) => index === 0 || (0,unpaired_files/* byPath */.f)(files[index - 1] ?? file, file) <= 0);
    return inOrder ? files : files.toSorted(unpaired_files/* byPath */.f);
}


/***/ })

};
