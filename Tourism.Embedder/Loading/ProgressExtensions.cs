namespace Tourism.Embedder.Loading;

internal static class ProgressExtensions
{
    /// <summary>A progress whose reports are passed on in other words, on the caller's thread and in order; null for nobody to tell.</summary>
    public static IProgress<TIn>? Select<TOut, TIn>(this IProgress<TOut>? progress, Func<TIn, TOut> translate) =>
        progress is null ? null : new Translated<TOut, TIn>(progress, translate);

    private sealed class Translated<TOut, TIn>(IProgress<TOut> progress, Func<TIn, TOut> translate) : IProgress<TIn>
    {
        public void Report(TIn value) => progress.Report(translate(value));
    }
}
