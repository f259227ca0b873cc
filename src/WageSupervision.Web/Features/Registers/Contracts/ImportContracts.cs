using MediatR;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>从表格登记劳动合同: each row an entry of its own.</summary>
/// <param name="Content">The list as sent.</param>
/// <param name="FileName">Its name.</param>
/// <param name="SignedAtStart">Without a column for it, each was signed on the first day of its term.</param>
/// <param name="OnlyRight">Rows with something wrong are left out; otherwise any of them stops all.</param>
[CommandName("ImportContracts", "从表格登记劳动合同")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record ImportContracts(byte[] Content, string FileName, bool SignedAtStart, bool OnlyRight) : ICommand<ImportedContracts>;

/// <summary>What came of it.</summary>
/// <param name="Registered">Entries made.</param>
/// <param name="Before">Rows whose very contract was registered before.</param>
/// <param name="LeftOut">Rows with something wrong.</param>
public sealed record ImportedContracts(int Registered, int Before, int LeftOut);

/// <summary>Registers the rows, all in one transaction.</summary>
public sealed class ImportContractsHandler(RegisterBooks books, ContractSheetReader reader) : IRequestHandler<ImportContracts, ImportedContracts>
{
    /// <inheritdoc/>
    public async Task<ImportedContracts> Handle(ImportContracts request, CancellationToken cancellationToken)
    {
        var reading = reader.Read(request.Content, request.FileName, request.SignedAtStart, cancellationToken);
        if (reading.Refusal is { } refusal)
        {
            throw new ConflictException(refusal);
        }

        if (reading.Rows.Count == 0 || (reading.WrongRows > 0 && !request.OnlyRight))
        {
            throw Refuse.Field(nameof(request.OnlyRight), reading.Rows.Count == 0
                ? "没有一行可以登记，请按下面列出的改好，再重新上传。"
                : $"有 {reading.WrongRows} 行有错。请改好后重新上传；要先登记没有错的 {reading.Rows.Count} 份，请勾选“有错的行先不登记”。");
        }

        var registered = await books.RegisterNewAsync([.. reading.Rows.Select(row => EntryOf(row.Contract))], cancellationToken);
        return new ImportedContracts(registered, reading.Rows.Count - registered, reading.WrongRows);
    }

    /// <summary>The entry that a row makes.</summary>
    internal static (Particulars Particulars, NamedWorker Worker) EntryOf(RegisterContract contract) =>
        (RegisterContractHandler.ParticularsOf(contract),
            new NamedWorker(EntryRules.Name(contract.WorkerName), Shell.Input.IdentityText.Of(contract.IdentityNumber)));
}
