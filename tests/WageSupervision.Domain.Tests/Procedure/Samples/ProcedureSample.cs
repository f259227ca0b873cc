using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Registers;
using WageSupervision.Domain.Unions;

namespace WageSupervision.Domain.Tests.Procedure.Samples;

/// <summary>
/// A subject in one state. docs/procedure.md is made of these, and the tests of the portal put the very same into a database, so that
/// the table and the answers over HTTP speak of one thing.
/// </summary>
/// <param name="Name">The state.</param>
/// <param name="History">How it came to it.</param>
/// <param name="Today">The day on which its steps are asked.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="GateOf">What each step says there; <c>null</c> for a step of another subject.</param>
internal sealed record ProcedureSample(string Name, IReadOnlyList<ProcedureEvent> History, DateOnly Today, Guid Actor, Func<Step, Gate?> GateOf)
{
    /// <summary>The day everything begins on.</summary>
    public static readonly DateOnly Day = new(2026, 11, 20);

    /// <summary>Who proposes; and a finding, a file, a case.</summary>
    public static readonly Guid One = Guid.Parse("00000000-0000-7000-8000-000000000001");

    /// <summary>Who decides, being somebody else.</summary>
    public static readonly Guid Another = Guid.Parse("00000000-0000-7000-8000-000000000002");

    /// <summary>The case that a list rests on.</summary>
    public static readonly Guid TheCase = Guid.Parse("00000000-0000-7000-8000-000000000003");

    /// <summary>The enterprise.</summary>
    public static readonly Addressee Firm = new("演示甲公司", "91330000000000000X", "演示路1号", "演示人");

    /// <summary>Two officers with their certificates.</summary>
    public static readonly IReadOnlyList<NamedOfficer> Two =
        [new(Guid.Parse("00000000-0000-7000-8000-0000000000a1"), "甲", "浙测01"), new(Guid.Parse("00000000-0000-7000-8000-0000000000a2"), "乙", "浙测02")];

    /// <summary>Findings that were judged again since.</summary>
    public IReadOnlyList<ArrearsRevision> Revisions { get; init; } = [];

    /// <summary>Whether the enterprise owes seriously today, by whatever cases.</summary>
    public bool OwesSeriously { get; init; }

    /// <summary>The case it was proposed from; empty where that does not matter.</summary>
    public IReadOnlyList<ProcedureEvent> Matter { get; init; } = [];

    /// <summary>Whether the case it was proposed from is closed.</summary>
    public bool RestsOnClosedCase { get; init; }
}

/// <summary>One table of docs/procedure.md.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Subject">What the steps are taken on.</param>
/// <param name="States">The states.</param>
internal sealed record ProcedureSection(string Title, Type Subject, IReadOnlyList<ProcedureSample> States)
{
    /// <summary>All tables.</summary>
    public static IReadOnlyList<ProcedureSection> All { get; } =
    [
        new("投诉举报", typeof(Contact), OtherSamples.Contacts()),
        new("案件", typeof(SupervisionCase), CaseSamples.All()),
        new("重大拖欠工资事件", typeof(MajorIncident), OtherSamples.Incidents()),
        new("公示", typeof(Disclosure), OtherSamples.Disclosures()),
        new("失信联合惩戒名单", typeof(DishonestListing), ListSamples.Listings()),
        new("重大违法行为社会公布", typeof(MajorNotice), ListSamples.Majors()),
        new("责令定期申报", typeof(FilingOrder), OtherSamples.Orders()),
        new("工会要求", typeof(UnionDemand), OtherSamples.Demands()),
        new("双随机抽查", typeof(RandomDraw), OtherSamples.Draws()),
        new("工程项目", typeof(Project), OtherSamples.Projects()),
        new("检查", typeof(Inspection), OtherSamples.Inspections()),
        new("企业登记", typeof(RegisterEntry), OtherSamples.Entries()),
        new("开始一件事", typeof(Unbegun), OtherSamples.Beginnings()),
    ];

    /// <summary>Its steps.</summary>
    public IReadOnlyList<Step> Steps => [.. Domain.Procedure.Steps.All.Where(step => step.Subject == Subject)];
}
