import { relative, sep } from 'node:path';
import { globalBreach, importBreach, isSource } from './layout-rules.mjs';

/** @typedef {import('@oxlint/plugins').Context} Context */
/** @typedef {import('@oxlint/plugins').ESTree.Node} Node */

/**
 * The linter's side of `layout-rules.mjs`: finds imports (static, dynamic, re-exports), globals and module-level
 * variables, and reports what the rules say of them.
 * @type {import('@oxlint/plugins').Rule}
 */
const layout = {
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');

    /** @param {Node} node @param {string | undefined} message */
    const report = (node, message) => message !== undefined && context.report({ node, message });

    /** @param {Node} node */
    const seeImport = (node) => {
      const source = 'source' in node && typeof node.source === 'object' ? node.source : null;
      if (source?.type === 'Literal' && typeof source.value === 'string')
        report(source, importBreach(file, source.value));
      else if (source && isSource(file)) report(source, 'an import names its file literally, or nothing can check it');
    };

    return {
      ImportDeclaration: seeImport,
      ImportExpression: seeImport,
      ExportNamedDeclaration: seeImport,
      ExportAllDeclaration: seeImport,
      Identifier(node) {
        if (context.sourceCode.isGlobalReference(node)) report(node, globalBreach(file, globalName(node)));
      },
      VariableDeclaration(node) {
        const outer = node.parent.type === 'ExportNamedDeclaration' ? node.parent.parent : node.parent;
        if (node.kind !== 'const' && outer.type === 'Program' && isSource(file)) {
          report(node, 'a variable that outlives a call is hidden state: make it a const, or hand it in');
        }
      },
    };
  },
};

/**
 * A global as the rules name it: `Date.now`, `new Date()`, `process`.
 * @param {Node & { type: 'Identifier' }} node
 */
function globalName(node) {
  const parent = node.parent;
  if (parent.type === 'NewExpression' && parent.callee === node && parent.arguments.length === 0)
    return `new ${node.name}()`;
  if (parent.type === 'MemberExpression' && parent.object === node && parent.property.type === 'Identifier') {
    return `${node.name}.${parent.property.name}`;
  }
  return node.name;
}

/** A plugin is found by its default export. */
export default { meta: { name: 'countersign' }, rules: { layout } };
