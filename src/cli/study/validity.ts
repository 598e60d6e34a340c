import type { AgreeOptions, CompareOptions, SampleOptions } from '../commands/study.js';
import type { Context } from '../context.js';
export async function runSample(_f: string, _o: SampleOptions, _c: Context): Promise<void> {}
export async function runAgree(_f: string[], _o: AgreeOptions, _c: Context): Promise<void> {}
export async function runCompare(_a: string, _b: string, _o: CompareOptions, _c: Context): Promise<void> {}
