/** Speaks with the server. */

/** The page's words for what scripts say, in its language of the moment. */
export const words = () => JSON.parse(document.body.dataset.words);

/** Who one is: a user id. */
export const me = () => document.body.dataset.me;

const token = () => document.querySelector('meta[name="page-token"]').content;

/** Posts JSON or a form; always answers something with a status, `lost` when there was no connection. */
export async function post(path, body) {
  const isForm = body instanceof FormData;
  const headers = { "x-page-token": token(), ...(isForm ? {} : { "content-type": "application/json" }) };
  try {
    const response = await fetch(path, {
      method: "POST",
      headers,
      body: isForm ? body : JSON.stringify(body),
    });
    const answer = await response.json();
    // A new start has a new token: the page must be fetched anew.
    if (answer.status === "stranger") location.reload();
    return answer;
  } catch {
    return { status: "lost", sentence: words().lost };
  }
}

/** Does something as the person one is. */
export const act = (deed, body = {}) => post(`/as/${me()}/${deed}`, body);
