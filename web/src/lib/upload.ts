import { type AttachedFile, apiBase, renewSession, sessionUsed } from './api.ts';
import { ApiProblem, toProblem } from './problem.ts';

interface Attempt {
  readonly status: number;
  readonly body: unknown;
}

/** One try. Not `fetch`, because that does not tell how far an upload is. */
const attempt = (path: string, file: File, onProgress: (share: number) => void, signal: AbortSignal) =>
  new Promise<Attempt>((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', apiBase + path);
    request.responseType = 'json';
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onloadend = () => resolve({ status: request.status, body: request.response });
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });

/**
 * Sends a file. When the session has ended, it waits until there is one again, like everything else.
 *
 * @param onProgress told the share that has been sent, from 0 to 1
 * @throws ApiProblem
 */
export async function upload(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<AttachedFile> {
  let result = await attempt(path, file, onProgress, signal);
  if (result.status === 401 && (await renewSession())) result = await attempt(path, file, onProgress, signal);
  if (result.status === 0) throw new ApiProblem({ status: 0, code: 'network.unreachable' });
  sessionUsed();
  if (result.status >= 400) throw toProblem(result.status, result.body);
  return result.body as AttachedFile;
}
