export function publicAddress(address: string): string | null;
export function keepSource(root: string): void;
