package org.communicator.camel;

/** While open, the thread's context class loader is another one: Camel finds components and converters by it. */
final class LoaderScope implements AutoCloseable {

    private final ClassLoader before;

    private LoaderScope(ClassLoader before) {
        this.before = before;
    }

    static LoaderScope enter(ClassLoader loader) {
        LoaderScope scope = new LoaderScope(Thread.currentThread().getContextClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return scope;
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
    }
}
