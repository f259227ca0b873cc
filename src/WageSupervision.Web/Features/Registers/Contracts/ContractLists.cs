using System.Security.Claims;
using WageSupervision.Web.Shell.Forms;

namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>A list that was uploaded and not confirmed yet.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Content">The bytes.</param>
/// <param name="SignedAtStart">Without a column for it, each was signed on the first day of its term.</param>
public sealed record ContractList(string FileName, byte[] Content, bool SignedAtStart);

/// <summary>Keeps lists between upload and confirmation, the way forms are kept: sealed, for one account and one enterprise, a day long.</summary>
/// <param name="forms">Where.</param>
public sealed class ContractLists(KeptForms forms)
{
    private const string Place = "contract-list";
    private const string Signed = "SignedAtStart";

    /// <summary>Keeps a list; gives its id, or <c>null</c> where there is no room for it.</summary>
    public string? Keep(ClaimsPrincipal person, ContractList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return forms.Keep(new KeptForm(
            FormOwner.Of(person)!, Place, "", list.SignedAtStart ? new Dictionary<string, string[]> { [Signed] = ["true"] } : [],
            [new KeptFile("File", list.FileName, list.Content)]), KeptKind.Upload);
    }

    /// <summary>A list of this person and enterprise; <c>null</c> where there is none, or no longer.</summary>
    public ContractList? Find(ClaimsPrincipal person, string? id) =>
        FormOwner.Of(person) is { } owner && forms.Find(id, owner.AccountId, KeptKind.Upload) is { Page: Place } kept && kept.Owner == owner
            ? new ContractList(kept.Files[0].FileName, kept.Files[0].Content, kept.Fields.ContainsKey(Signed))
            : null;

    /// <summary>Takes a list out, once its contracts are registered.</summary>
    public void Remove(ClaimsPrincipal person, string? id)
    {
        if (FormOwner.Of(person) is { } owner)
        {
            forms.Remove(id, owner.AccountId, KeptKind.Upload);
        }
    }
}
