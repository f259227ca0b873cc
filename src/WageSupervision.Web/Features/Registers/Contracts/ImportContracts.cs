using FluentValidation;
using MediatR;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>从表格登记劳动合同: each row an entry of its own.</summary>
/// <param name="Reading">What was read of the list: reading takes seconds, which no transaction waits for.</param>
/// <param name="OnlyRight">Rows with something wrong are left out; otherwise any of them stops all.</param>
[CommandName("ImportContracts", "从表格登记劳动合同")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record ImportContracts(ContractReading Reading, bool OnlyRight) : ICommand<ImportedContracts>;

/// <summary>Shape of <see cref="ImportContracts"/>; its rows were held to the checks of the single form when they were read.</summary>
public sealed class ImportContractsValidator : AbstractValidator<ImportContracts>
{
    /// <summary>Sets the checks.</summary>
    public ImportContractsValidator() => RuleFor(r => r.Reading).NotNull();
}

/// <summary>What came of it.</summary>
/// <param name="Registered">Entries made.</param>
/// <param name="Before">Rows whose very contract was registered before.</param>
/// <param name="Otherwise">Rows of which a contract of the same person from the same day stands that says something else.</param>
/// <param name="LeftOut">Rows with something wrong.</param>
public sealed record ImportedContracts(int Registered, int Before, int Otherwise, int LeftOut);

/// <summary>Registers the rows, all in one transaction.</summary>
public sealed class ImportContractsHandler(RegisterBooks books) : IRequestHandler<ImportContracts, ImportedContracts>
{
    /// <inheritdoc/>
    public async Task<ImportedContracts> Handle(ImportContracts request, CancellationToken cancellationToken)
    {
        var reading = request.Reading;
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

        var before = await books.RegisterNewAsync([.. reading.Rows.Select(row => EntryOf(row.Contract))], cancellationToken);
        return new ImportedContracts(before.Count(one => one is null), before.Count(one => one is { Same: true }),
            before.Count(one => one is { Same: false }), reading.WrongRows);
    }

    /// <summary>The entry that a row makes.</summary>
    internal static (Particulars Particulars, NamedWorker Worker) EntryOf(RegisterContract contract) =>
        (RegisterContractHandler.ParticularsOf(contract),
            new NamedWorker(EntryRules.Name(contract.WorkerName), Shell.Input.IdentityText.Of(contract.IdentityNumber)));
}
