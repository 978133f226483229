/** Bytes of vertices given to the graphics card; uniforms, which every picture sets, are not counted. */
export async function uploadedDuring(action: () => Promise<void>): Promise<number> {
  const { bufferSubData, bufferData } = WebGL2RenderingContext.prototype;
  let bytes = 0;
  const count = (target: number, data: unknown) => {
    if (target === WebGL2RenderingContext.UNIFORM_BUFFER) return;
    if (ArrayBuffer.isView(data) || data instanceof ArrayBuffer) bytes += data.byteLength;
  };
  WebGL2RenderingContext.prototype.bufferData = function (this: WebGL2RenderingContext, ...values: unknown[]) {
    count(Number(values[0]), values[1]);
    Reflect.apply(bufferData, this, values);
  };
  WebGL2RenderingContext.prototype.bufferSubData = function (this: WebGL2RenderingContext, ...values: unknown[]) {
    count(Number(values[0]), values[2]);
    Reflect.apply(bufferSubData, this, values);
  };
  await action();
  Object.assign(WebGL2RenderingContext.prototype, { bufferData, bufferSubData });
  return bytes;
}
