import { SheetFault } from '../../src/sheets/sheet.ts';

/** The code of the fault that it ends with, or the text of another one; null where it goes well. */
export function faultOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (fault) {
    return fault instanceof SheetFault ? fault.code : String(fault);
  }
}
