/** Where this module came from, which is where the server is: the address in front of its own path. */
export const moduleBase = import.meta.url.replace(/\/communicator\/ui\/.*$|(?<=^[a-z]+:\/\/[^/]*)\/.*$/, '');
