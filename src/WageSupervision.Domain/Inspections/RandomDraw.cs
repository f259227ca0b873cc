using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Inspections;

/// <summary>Where a draw stands.</summary>
public enum DrawStage
{
    /// <summary>已公布，待抽取.</summary>
    [Choice("已公布，待抽取")]
    Planned,

    /// <summary>第一组数字已投入.</summary>
    [Choice("第一组数字已投入")]
    Half,

    /// <summary>已抽取.</summary>
    [Choice("已抽取")]
    Drawn,

    /// <summary>已作废.</summary>
    [Choice("已作废")]
    Void,
}

/// <summary>双随机抽查: enterprises and officers are drawn in public, by a seed that nobody alone can choose. The fold of its events.</summary>
public sealed class RandomDraw : Aggregate, IRebuilt<RandomDraw>
{
    internal const string Forms = "《劳动保障监察条例》第十四条";
    internal const string Two = "《劳动保障监察条例》第十六条";
    internal const string Duty = "《浙江省企业工资支付管理办法》第二十六条";

    private RandomDraw(DrawPlanned planned) => Planned = planned;

    /// <summary>计划.</summary>
    public DrawPlanned Planned { get; }

    /// <summary>The first digits, or <c>null</c>.</summary>
    public DrawDigitsGiven? First { get; private set; }

    /// <summary>抽取, or <c>null</c>.</summary>
    public DrawMade? Made { get; private set; }

    /// <summary>作废, or <c>null</c>.</summary>
    public DrawVoided? Voided { get; private set; }

    /// <summary>Where it stands.</summary>
    public DrawStage Stage => this switch
    {
        { Voided: not null } => DrawStage.Void,
        { Made: not null } => DrawStage.Drawn,
        { First: not null } => DrawStage.Half,
        _ => DrawStage.Planned,
    };

    /// <inheritdoc/>
    public static RandomDraw From(IEnumerable<ProcedureEvent> history) =>
        Rebuild<RandomDraw, DrawPlanned>(history, planned => new RandomDraw(planned));

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case DrawDigitsGiven given:
                First = given;
                break;
            case DrawMade made:
                Made = made;
                break;
            case DrawVoided voided:
                Voided = voided;
                break;
            default:
                break;
        }
    }

    internal Precondition StillOpen => new(Made is null && Voided is null, "还没有抽取，也没有作废", "draw-over", Duty);
}

/// <summary>An enterprise on the list as it was frozen.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Entry">Under which id it takes part.</param>
public sealed record FrozenEnterprise(long EnterpriseId, DrawEntry Entry);

/// <summary>An officer of the pool as it was frozen.</summary>
/// <param name="OfficerId">The account.</param>
/// <param name="Name">As colleagues see it.</param>
/// <param name="Entry">Under which id the officer takes part; the code is the certificate.</param>
public sealed record FrozenOfficer(Guid OfficerId, string Name, DrawEntry Entry);

/// <summary>What is frozen when a plan is published and stays sealed until the draw.</summary>
/// <param name="Secret">The office's secret: 32 random bytes, hexadecimal.</param>
/// <param name="Enterprises">The list.</param>
/// <param name="Officers">The pool.</param>
/// <param name="Exclusions">Who may not go where.</param>
public sealed record DrawMaterial(
    string Secret, IReadOnlyList<FrozenEnterprise> Enterprises, IReadOnlyList<FrozenOfficer> Officers, IReadOnlyList<DrawExclusion> Exclusions)
{
    /// <summary>The enterprises' ids.</summary>
    public IReadOnlyList<string> EntryIds => [.. Enterprises.Select(each => each.Entry.Id)];

    /// <summary>The officers' ids.</summary>
    public IReadOnlyList<string> OfficerIds => [.. Officers.Select(each => each.Entry.Id)];

    /// <summary>The record of a draw that was made.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="full">For officers: with everybody's name. Otherwise only enterprises that were drawn are named.</param>
    public DrawRecord RecordOf(RandomDraw draw, bool full)
    {
        ArgumentNullException.ThrowIfNull(draw);
        var (planned, made) = (draw.Planned, draw.Made ?? throw new InvalidOperationException("nothing was drawn"));
        var drawn = made.Result.Select(each => each.Entry).ToHashSet(StringComparer.Ordinal);
        return new DrawRecord(
            DrawRecord.CurrentFormat, DrawAlgorithm.Version, planned.PlanNumber, planned.Rule.Region, planned.Rule.Words(), planned.On, made.On,
            planned.Count, planned.PopulationHash, planned.PoolHash, planned.PublicSource, planned.Commitment, made.Secret, made.First, made.Second,
            made.PublicValue, made.Seed, [.. Enterprises.Select(each => full || drawn.Contains(each.Entry.Id) ? each.Entry : each.Entry.Bare())],
            [.. Officers.Select(each => full ? each.Entry : each.Entry.Bare())], Exclusions, made.Result);
    }
}
