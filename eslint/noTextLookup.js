import ts from 'typescript';

/**
 * Forbids `names[word]` where `names` is a plain object and `word` any text: it also finds "constructor" and
 * "toString", which every object inherits. Writing is allowed. Needs type information.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noTextLookup = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      lookup:
        'A plain object also has "constructor" and the like: look the text up in a Map, or with ownValue() of src/ownValue.ts.',
    },
  },
  create(context) {
    const { program, getTypeAtLocation } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();

    const isText = (type) =>
      type.isUnion() ? type.types.some(isText) : (type.flags & ts.TypeFlags.String) !== 0;
    const hasAnyKey = (type) =>
      type.isUnion()
        ? type.types.some(hasAnyKey)
        : !checker.isArrayLikeType(type) &&
          checker.getIndexTypeOfType(type, ts.IndexKind.String) !== undefined;

    return {
      'MemberExpression[computed=true]'(node) {
        if (isWritten(node)) return;
        if (!isText(getTypeAtLocation(node.property)) || !hasAnyKey(getTypeAtLocation(node.object))) return;
        context.report({ node, messageId: 'lookup' });
      },
    };
  },
};

function isWritten(node) {
  const { parent } = node;
  return (
    (parent.type === 'AssignmentExpression' && parent.left === node && parent.operator === '=') ||
    (parent.type === 'UnaryExpression' && parent.operator === 'delete')
  );
}
