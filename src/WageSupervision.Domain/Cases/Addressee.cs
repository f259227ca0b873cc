using System.Text.Json.Serialization;

namespace WageSupervision.Domain.Cases;

/// <summary>To whom a document is addressed, as it stood when the document was made: a later change of the enterprise changes no document.</summary>
/// <param name="Name">Full name.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Address">Address.</param>
/// <param name="LegalRepresentative">法定代表人.</param>
/// <param name="IsPerson">Whether it is a natural person.</param>
public sealed record Addressee(
    string Name, string CreditCode, string Address, string LegalRepresentative,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsPerson = false)
{
    /// <summary>How a document speaks to it.</summary>
    [JsonIgnore]
    public string You => IsPerson ? "你" : "你单位";
}
