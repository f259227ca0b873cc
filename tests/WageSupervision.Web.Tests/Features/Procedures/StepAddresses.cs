using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Tests.Procedure.Samples;

namespace WageSupervision.Web.Tests.Features.Procedures;

/// <summary>Where the form of a step is sent: what its card says, and the button where a page has several.</summary>
internal static class StepAddresses
{
    /// <summary>Steps that nobody takes by a form of their own, and why.</summary>
    public static IReadOnlyDictionary<string, string> WithoutForm { get; } = new Dictionary<string, string>
    {
        ["take-in"] = "taken of itself when the joinder of the other case is approved",
        ["entry-correct"] = "sent by the form of its kind, which begins a new entry",
    };

    private static readonly Dictionary<string, string> Buttons = new()
    {
        ["payment-return"] = "Return",
        ["defence-review"] = "Review",
        ["send-back"] = "SendBack",
        ["send-handling-back"] = "SendBack",
        ["decline-fine-plan"] = "Decline",
        ["decline-strike"] = "Decline",
        ["decline-revocation"] = "Decline",
        ["decline-proposal"] = "Decline",
        ["decline"] = "Decline",
        ["withdraw-disclosure"] = "Withdraw",
        ["decide-filing-order"] = "Decline",
        ["dispute"] = "Dispute",
        ["decline-incident-end"] = "Decline",
    };

    private static readonly Dictionary<string, (string, string?)[]> Choices = new()
    {
        ["grave-penalty"] = [("Input.Grave", "true")],
    };

    /// <summary>The address.</summary>
    public static string Of(Step step, Seeded at, ProcedureSample sample)
    {
        var address = step.Card.Name switch
        {
            "take-up" => $"/Cases/Open/{at.EnterpriseId}?recommendation={at.SubjectId}",
            "file-contact" => $"/Cases/OpenOther/{at.EnterpriseId}?contact={at.SubjectId}",
            "record-fact" or "propose-fact" => step.AddressOf(at.SubjectId) + "?fact=party",
            "decline-proposal" => $"{step.AddressOf(at.SubjectId)}?of={Waiting(sample)}",
            _ when step.Card.Page.StartsWith("/Enterprise/Registers/Step/", StringComparison.Ordinal) =>
                $"/Enterprise/Registers/Step/{at.SubjectId}/{step.Card.Page.Split('/')[^1]}",
            _ => step.AddressOf(at.SubjectId),
        };
        return Buttons.GetValueOrDefault(step.Card.Name) is { } button
            ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={button}" : address;
    }

    /// <summary>The fields without which the form is another step's; everything else is left empty.</summary>
    public static (string Name, string? Value)[] FieldsOf(Step step) => Choices.GetValueOrDefault(step.Card.Name, []);

    private static string Waiting(ProcedureSample sample) =>
        SupervisionCase.From(sample.History).Proposals.Open is [var proposal, ..] ? proposal.StoredName() : "extension-proposed";
}
