export async function openCheck(_w: unknown, _e: string): Promise<void> {}
