export const id = 1169;
export const ids = [1169];
export const modules = {

/***/ 1169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   schemaCommand: () => (/* binding */ schemaCommand)
/* harmony export */ });
/** `countersign schema`: the policy's JSON schema, made from the definition that the parser reads by. */
const schemaCommand = {
    name: 'schema',
    flags: [],
    help: {
        about: [
            'Prints the JSON schema of the policy (draft-07), with a description and an example for\nevery key, so that an editor completes and checks a policy while it is written.',
            'For the YAML language server (VS Code, Neovim and others) the first line of the policy\nnames the file:  # yaml-language-server: $schema=change-policy.schema.json',
        ],
        example: {
            command: 'countersign schema > .github/change-policy.schema.json',
            output: '(a file of some 500 lines)',
        },
        exits: { 0: 'printed', 1: 'never' },
    },
    run,
};
async function run(_request, console) {
    const { policyJsonSchema } = await Promise.all(/* import() */[__webpack_require__.e(7808), __webpack_require__.e(1817), __webpack_require__.e(2919)]).then(__webpack_require__.bind(__webpack_require__, 2919));
    await console.out(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
    return 0;
}


/***/ })

};
