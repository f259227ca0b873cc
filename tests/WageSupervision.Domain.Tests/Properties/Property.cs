using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>Runs a law over generated cases; the seed is fixed, so that every run sees the same ones.</summary>
internal static class Property
{
    private const int Cases = 400;

    private static readonly Config Repeatable = Config.QuickThrowOnFailure
        .WithMaxTest(Cases)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(353, 20_170_501), FSharpOption<int>.None)));

    /// <summary>Fails with the case that breaks the law.</summary>
    internal static void Holds<T>(Gen<T> cases, Action<T> law) => Check.One(Repeatable, Prop.ForAll(Arb.From(cases), law));
}
