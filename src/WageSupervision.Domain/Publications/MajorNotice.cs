using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>
/// One entry of 重大劳动保障违法行为社会公布 (人社部令第29号): a case that was investigated and decided, published with the quarter or half-year, corrected
/// or withdrawn when its decision changes. The fold of its events.
/// </summary>
public sealed class MajorNotice : Aggregate, IRebuilt<MajorNotice>, IHearsObjections
{
    /// <summary>复核、答复异议的期限：十五个工作日. From a secondary source, see docs/regulation/interpretations.md.</summary>
    public const int WorkingDaysToAnswer = 15;

    /// <summary>决定变更、撤销以后更正的期限：十个工作日. From a secondary source, see docs/regulation/interpretations.md.</summary>
    public const int WorkingDaysToMend = 10;

    internal const string Rules = "《劳动保障监察条例》第二十二条";

    private const string Order29 = "人社部令第29号";
    private const string Secondary = Order29 + "（期限来自二手来源，条文没有核实）";

    private MajorNotice(MajorProposed proposed) => (Proposed, Handled, Matter) = (proposed, proposed.Handled, proposed.Matter);

    /// <summary>提出.</summary>
    public MajorProposed Proposed { get; }

    /// <summary>How it was dealt with, as it is published.</summary>
    public IReadOnlyList<MajorHandling> Handled { get; private set; }

    /// <summary>The main facts, as they are published.</summary>
    public MajorMatter Matter { get; private set; }

    /// <summary>同意公布, or <c>null</c>.</summary>
    public MajorApproved? Approved { get; private set; }

    /// <summary>不予公布, or <c>null</c>.</summary>
    public MajorDeclined? Declined { get; private set; }

    /// <summary>公布, or <c>null</c>.</summary>
    public MajorPublished? Published { get; private set; }

    /// <summary>Objections, answered ones too.</summary>
    public int Objections { get; private set; }

    /// <summary>When the oldest objection came that is not answered yet, or <c>null</c>.</summary>
    public DateOnly? OpenObjection { get; private set; }

    /// <summary>By what it is known to be wrong; <c>null</c> where it is not, or no longer.</summary>
    public MajorDoubted? Doubted { get; private set; }

    /// <summary>撤回, or <c>null</c>.</summary>
    public MajorWithdrawn? Withdrawn { get; private set; }

    /// <summary>Where it stands.</summary>
    public ListStage Stage => this switch
    {
        { Declined: not null } => ListStage.Declined,
        { Withdrawn: not null } => ListStage.Revoked,
        { Published: not null } => ListStage.Standing,
        { Approved: not null } => ListStage.Approved,
        _ => ListStage.Proposed,
    };

    /// <inheritdoc/>
    public static MajorNotice From(IEnumerable<ProcedureEvent> history) =>
        Rebuild<MajorNotice, MajorProposed>(history, proposed => new MajorNotice(proposed));

    /// <summary>The clocks that run on a day, the soonest first.</summary>
    public IReadOnlyList<ProcedureClock> Clocks(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        List<ProcedureClock> clocks = [];
        if (Stage is ListStage.Proposed or ListStage.Approved)
        {
            var period = Approved?.Period ?? PublicationPeriod.Of(Proposed.Enterprise.RegionCode, Proposed.On);
            clocks.Add(new($"随{period.Name}社会公布", period.LastDay, Order29 + "，县、市每季度，省每半年", true));
        }

        if (OpenObjection is { } since)
        {
            clocks.Add(ListClocks.Working(calendar, "复核、答复异议", since, WorkingDaysToAnswer, Secondary));
        }

        if (Doubted is { } doubted && Approved is not null)
        {
            clocks.Add(ListClocks.Working(calendar, "更正或者撤回社会公布", doubted.On, WorkingDaysToMend, Secondary));
        }

        return [.. clocks.OrderBy(clock => clock.DueOn)];
    }

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case MajorApproved approved:
                Approved = approved;
                break;
            case MajorDeclined declined:
                (Declined, Doubted) = (declined, null);
                break;
            case MajorPublished published:
                Published = published;
                break;
            case MajorObjected objected:
                (Objections, OpenObjection) = (Objections + 1, OpenObjection ?? objected.On);
                break;
            case MajorObjectionAnswered answered:
                (OpenObjection, Doubted) = (null, Doubted ?? (answered.Adopted ? new MajorDoubted("", "企业的异议属实") { On = answered.On } : null));
                break;
            case MajorDoubted doubted:
                // The first one sets the day; what is found besides does not move it.
                Doubted ??= doubted;
                break;
            case MajorCorrected corrected:
                (Handled, Matter, Doubted) = (corrected.Handled, corrected.Matter ?? Matter, null);
                break;
            case MajorWithdrawn withdrawn:
                (Withdrawn, Doubted, OpenObjection) = (withdrawn, null, null);
                break;
            default:
                break;
        }
    }
}

/// <summary>With which publication an entry is published: counties and cities publish each quarter, the province each half-year.</summary>
/// <param name="Name">For example 2026年第四季度.</param>
/// <param name="LastDay">Its last day.</param>
public sealed record PublicationPeriod(string Name, DateOnly LastDay)
{
    private const int Quarter = 3;
    private const int Half = 6;

    /// <summary>The period of a day at an office.</summary>
    /// <param name="regionCode">The office's area.</param>
    /// <param name="day">The day.</param>
    public static PublicationPeriod Of(string regionCode, DateOnly day)
    {
        var months = new Jurisdiction(regionCode).Prefix.Length <= 2 ? Half : Quarter;
        var number = ((day.Month - 1) / months) + 1;
        var name = months == Half ? $"{day.Year}年{(number == 1 ? "上" : "下")}半年" : $"{day.Year}年第{"一二三四"[number - 1]}季度";
        return new(name, new DateOnly(day.Year, number * months, 1).AddMonths(1).AddDays(-1));
    }
}
