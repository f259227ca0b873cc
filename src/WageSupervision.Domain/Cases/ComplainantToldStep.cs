using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.InvestigationTime;

namespace WageSupervision.Domain.Cases;

/// <summary>By which way a complainant is told.</summary>
public enum ToldWay
{
    /// <summary>书面，当面交.</summary>
    [Choice("书面，当面交给本人")]
    Handed,

    /// <summary>书面，邮寄.</summary>
    [Choice("书面，邮寄")]
    Posted,

    /// <summary>书面，短信或者电子邮件.</summary>
    [Choice("书面，短信或者电子邮件")]
    Electronic,

    /// <summary>在进度查询中告知. The words stand on the paper too, also of one who left a telephone and asked to be kept from the employer.</summary>
    [Choice("在网上进度查询中告知")]
    StatusPage,
}

/// <summary>What the complainant is told.</summary>
/// <param name="Way">By which way; <c>null</c> where it is left empty.</param>
/// <param name="Text">The words.</param>
public sealed record ToldTerms(ToldWay? Way, string Text);

/// <summary>告知投诉人 that the investigation was extended or suspended, or ended while wages are not paid.</summary>
/// <param name="What">What was approved.</param>
/// <param name="Way">By which way.</param>
/// <param name="Text">The words.</param>
[StoredAs("complainant-told")]
public sealed record ComplainantTold(IReadOnlyList<string> What, ToldWay Way, string Text) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("告知投诉人", $"{string.Join('、', What)}。{Choices.LabelOf(Way)}：{Text}");
}

/// <summary>告知投诉人, where the case comes from a complaint and something was approved that it is to know.</summary>
public sealed class ComplainantToldStep() : CaseStep<ToldTerms, ComplainantTold>(new StepCard("tell-complainant", "告知投诉人")
{
    Action = "TellComplainant",
    ActionWords = "告知投诉人",
    Roles = [Role.Inspector],
    Page = "/Cases/Told",
    Law = Suspension,
    Place = 3,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.Investigation.Untold.Count > 0;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.Investigation.Untold.Count > 0, "本案来自投诉举报，有批准的延长、中止或者终结还没有告知", "nothing-to-tell", Suspension),
    ];

    /// <inheritdoc/>
    protected override ComplainantTold Make(SupervisionCase file, CaseFacts facts, ToldTerms terms, string number) =>
        new([.. file.Investigation.Untold.Select(each => each.What)], terms.Way!.Value, terms.Text) { On = facts.Today };
}
