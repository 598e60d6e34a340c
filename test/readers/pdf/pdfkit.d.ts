/** The little of pdfkit that tests use; the package ships no types. */
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options?: Record<string, unknown>);
    on(event: 'data', listener: (chunk: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    addPage(options?: Record<string, unknown>): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    text(text: string, x: number, y: number, options?: Record<string, unknown>): this;
    widthOfString(text: string): number;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    stroke(): this;
    fill(colour: string): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    rotate(angle: number, options?: { origin: [number, number] }): this;
    end(): void;
    readonly page: unknown;
    readonly outline: { addItem(title: string): { addItem(title: string): unknown } };
  }
}
