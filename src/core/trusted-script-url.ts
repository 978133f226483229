/** The little of the Trusted Types interface that is used; not every browser has it. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** Name of the atlas's policy, for a host's `trusted-types` directive. */
export const trustedTypesPolicyName = 'jjj-atlas';

let policy: ReturnType<PolicyFactory['createPolicy']> | undefined;

/**
 * Marks the address of one of the atlas's own scripts as trusted, where a host page asks for that
 * (`require-trusted-types-for 'script'`). Only the composition of the atlas chooses these addresses, never data.
 *
 * Without Trusted Types, or where the host does not allow the policy, the address comes back as it was.
 */
export function trustedScriptUrl(url: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return url;
  try {
    policy ??= factory.createPolicy(trustedTypesPolicyName, { createScriptURL: (each) => each });
  } catch {
    return url;
  }
  // A TrustedScriptURL, which every consumer of script addresses takes in place of a string.
  return policy.createScriptURL(url) as string;
}
