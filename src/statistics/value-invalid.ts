import { AtlasError } from '../core/atlas-error.js';

/** Says what a number or a choice should have been, what it is, and what to do about it. */
export function valueInvalid(name: string, expected: string, received: string, remedy = 'Correct it.'): AtlasError {
  return new AtlasError('value-invalid', `${name} should be ${expected}, but it is "${received}". ${remedy}`, {
    details: { name, expected, received },
  });
}
