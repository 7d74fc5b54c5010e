import type { NetworkEdit } from "#lib/document/network-edit.ts";

/**
 * Asks for an edit.
 *
 * @param going goes on with the edit before, so that both are undone as one
 * @returns why it is not made, else `null`
 */
export type OnNetworkEdit = (edit: NetworkEdit, going?: boolean) => string | null;
