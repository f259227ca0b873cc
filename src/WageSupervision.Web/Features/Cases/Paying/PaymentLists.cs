using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Forms;

namespace WageSupervision.Web.Features.Cases.Paying;

/// <summary>A list of payments as a file.</summary>
/// <param name="FileName">Its own name.</param>
/// <param name="Content">The bytes.</param>
/// <param name="EvidenceId">The file of the case that it is; <c>null</c> while it is not kept with the case.</param>
public sealed record PaymentListFile(string FileName, byte[] Content, Guid? EvidenceId);

/// <summary>
/// Lists of payments between upload and recording, and those that the enterprise sent with a proof. Between the two they are kept the way forms are:
/// sealed, for one account, a day long.
/// </summary>
/// <param name="forms">Where.</param>
/// <param name="database">Files of cases.</param>
/// <param name="protector">Opens them.</param>
/// <param name="reader">Reads them.</param>
/// <param name="gate">The line of all who read.</param>
/// <param name="people">The workers of the case.</param>
public sealed class PaymentLists(
    KeptForms forms, AppDbContext database, FieldProtector protector, IPaymentListReader reader, ReadingGate gate, CasePeople people)
{
    private const string Place = "payment-list";

    /// <summary>Keeps a list; gives the id by which the same person finds it again.</summary>
    /// <exception cref="ConflictException">There is no room for it.</exception>
    public string Keep(ClaimsPrincipal person, Guid caseId, string fileName, byte[] content) => forms.Keep(
        new KeptForm(FormOwner.Of(person)!, $"{Place}/{caseId:N}", "", new Dictionary<string, string[]>(), [new KeptFile("List", fileName, content)]),
        KeptKind.Upload) ?? throw new ConflictException("平台暂时存不下这份表，没有收下。请过几分钟再试，或者逐人填写。");

    /// <summary>
    /// The list of an id: one that this person uploaded for the case, or one of the case's own files; <c>null</c> where there is none, or no longer.
    /// </summary>
    public async Task<PaymentListFile?> FindAsync(
        ClaimsPrincipal person, Opened<SupervisionCase, CaseRow> opened, string? id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (enterpriseId, caseId) = (opened.Row.EnterpriseId, opened.Row.CaseId);
        if (Guid.TryParse(id, out var evidenceId))
        {
            // Of the files of a case only those are lists that the enterprise sent as such.
            var kept = opened.File.Events.OfType<PaymentProofSubmitted>().Any(proof => proof.ListId == evidenceId)
                ? await database.Evidence.AsNoTracking().SingleOrDefaultAsync(
                    e => e.EnterpriseId == enterpriseId && e.EvidenceId == evidenceId && e.CaseId == caseId, cancellationToken) : null;
            return kept is null ? null
                : new(kept.FileName, protector.OpenBytes(kept.Content, EvidenceRow.Place(enterpriseId, evidenceId)), evidenceId);
        }

        return FormOwner.Of(person) is { } owner && forms.Find(id, owner.AccountId, KeptKind.Upload) is { Files: [var file, ..] } found
            && found.Page == $"{Place}/{caseId:N}" && found.Owner == owner ? new(file.FileName, file.Content, null) : null;
    }

    /// <summary>Takes an uploaded list out, once it is recorded.</summary>
    public void Remove(ClaimsPrincipal person, string? id)
    {
        if (FormOwner.Of(person) is { } owner)
        {
            forms.Remove(id, owner.AccountId, KeptKind.Upload);
        }
    }

    /// <summary>Reads a list and matches it with the workers of the case.</summary>
    /// <param name="opened">The case.</param>
    /// <param name="file">The list.</param>
    /// <param name="said">Yuan that the payment is said to be; <c>null</c> where nobody has said.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <returns>Why it cannot be read, or what it says.</returns>
    public async Task<(string? Refusal, MatchedList? Matched)> ReadAsync(
        Opened<SupervisionCase, CaseRow> opened, PaymentListFile file, decimal? said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(file);
        PaymentList list;
        using (await gate.EnterAsync(cancellationToken))
        {
            list = reader.Read(file.Content, file.FileName, cancellationToken);
        }

        return list.Refusal is { } refusal ? (refusal, null)
            : list.Rows.Count + list.Issues.Count == 0 ? ("表里没有付款的行。请核对是不是选对了文件。", null)
            : (null, ListMatching.Of(list, await people.KnownAsync(opened.Row.EnterpriseId, opened.File, cancellationToken), said));
    }
}
