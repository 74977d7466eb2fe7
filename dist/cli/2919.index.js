export const id = 2919;
export const ids = [2919];
export const modules = {

/***/ 2919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyJsonSchema: () => (/* binding */ policyJsonSchema)
/* harmony export */ });
/* unused harmony export POLICY_SCHEMA_ID */
/* harmony import */ var _policy_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1817);

/** Where the schema is published; editors fetch it from there. */
const POLICY_SCHEMA_ID = 'https://raw.githubusercontent.com/OWNER/countersign/main/schema/change-policy.schema.json';
/**
 * The JSON schema of the policy, for editors: made from the definition that `parsePolicy` reads by. It never refuses
 * what the parser takes; the parser refuses more (globs, groups that are not defined). Draft-07, because that is the
 * newest draft that yaml-language-server, which VS Code, Neovim and others use for YAML, supports in full.
 */
function policyJsonSchema() {
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        $id: POLICY_SCHEMA_ID,
        title: 'Countersign change policy',
        description: 'What is high-risk in this repository, and who may approve what.',
        ..._policy_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .policyShape */ .S.schema,
    };
}


/***/ })

};
