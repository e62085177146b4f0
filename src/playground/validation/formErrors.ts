import { z } from 'zod';
import { type FieldError, type FieldErrorTree, invalidFormBody } from '../discordError.js';

type Issue = z.core.$ZodIssue;

/**
 * The body as `schema` reads it, unknown fields left out as Discord does.
 * Throws Discord's 50035 with the tree of every refused field.
 */
export function parseBody<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  const tree: FieldErrorTree = {};
  for (const issue of result.error.issues) place(tree, pathOf(issue), fieldError(issue));
  throw invalidFormBody(tree);
}

/** Reports a refusal in Discord's words from inside a schema. */
export function refuse(
  context: z.RefinementCtx,
  code: string,
  message: string,
  path: PropertyKey[] = [],
): void {
  context.addIssue({ code: 'custom', message, path, params: { code } });
}

function place(tree: FieldErrorTree, path: readonly PropertyKey[], error: FieldError): void {
  let node = tree;
  for (const key of path) {
    const next = Object.entries(node).find(([name]) => name === String(key))?.[1];
    if (next !== undefined && !Array.isArray(next)) node = next;
    else node = node[String(key)] = {};
  }
  const errors = node['_errors'];
  if (Array.isArray(errors)) errors.push(error);
  else node['_errors'] = [error];
}

/** Discord reports an unknown kind at the object, not at its `type`. */
function pathOf(issue: Issue): readonly PropertyKey[] {
  return issue.code === 'invalid_union' && issue.discriminator !== undefined
    ? issue.path.slice(0, -1)
    : issue.path;
}

function fieldError(issue: Issue): FieldError {
  switch (issue.code) {
    case 'custom':
      return { code: String(issue.params?.['code'] ?? 'BASE_TYPE_INVALID'), message: issue.message };
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? maxLength(Number(issue.maximum))
        : {
            code: 'NUMBER_TYPE_MAX',
            message: `int value should be less than or equal to ${String(issue.maximum)}.`,
          };
    case 'too_small':
      return {
        code: 'NUMBER_TYPE_MIN',
        message: `int value should be greater than or equal to ${String(issue.minimum)}.`,
      };
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.join(', ')}}.` };
    case 'invalid_union':
      return issue.discriminator === undefined ? wrongType('string', issue.input) : unknownKind(issue);
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

/** The field error of a list or text that is too long. */
export function maxLength(maximum: number): FieldError {
  return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maximum} or fewer in length.` };
}

function unknownKind(issue: Issue & { code: 'invalid_union' }): FieldError {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  const field = issue.discriminator ?? 'type';
  return {
    code: 'UNION_TYPE_CHOICES',
    message: `Value of field "${field}" must be one of (${options.join(', ')}).`,
  };
}

function wrongType(expected: string, input: unknown): FieldError {
  if (input === undefined || input === null)
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  const shown = typeof input === 'string' ? input : JSON.stringify(input);
  switch (expected) {
    case 'string':
      return { code: 'STRING_TYPE_CONVERT', message: `Could not interpret "${shown}" as string.` };
    case 'boolean':
      return { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };
    case 'array':
      return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
    case 'object':
      return { code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' };
    default:
      return { code: 'NUMBER_TYPE_COERCE', message: `Value "${shown}" is not ${expected}.` };
  }
}
