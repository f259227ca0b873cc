using FluentValidation;
using FluentValidation.Results;
using MediatR;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Registers;

namespace WageSupervision.Web.Features.Registers;

/// <summary>Records a payment, with its file beside it.</summary>
public sealed class PayEntryHandler(RegisterBooks books, EntryVault vault) : IRequestHandler<PayEntry, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(PayEntry request, CancellationToken cancellationToken)
    {
        var opened = await books.LoadToChangeAsync(request.EntryId, cancellationToken);
        if (opened.File.Particulars is SeparationParticulars && request.Amount is null)
        {
            throw new ValidationException([new ValidationFailure(nameof(request.Amount), "请填写支付的金额，如 12,345.60。")]);
        }

        var file = vault.Store(opened.Row.EnterpriseId, request.EntryId, request.FileName, request.Content);
        await books.TakeAsync(opened, Steps.The<PayStep>(), new EntryPayTerms(request.PaidOn, request.Amount, file), cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Adds a file.</summary>
public sealed class AddEntryFileHandler(RegisterBooks books, EntryVault vault) : IRequestHandler<AddEntryFile, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AddEntryFile request, CancellationToken cancellationToken)
    {
        var opened = await books.LoadToChangeAsync(request.EntryId, cancellationToken);
        var file = vault.Store(opened.Row.EnterpriseId, request.EntryId, request.FileName, request.Content)!;
        await books.TakeAsync(opened, Steps.The<AddFileStep>(), new AddFileTerms(file, EntryRules.Stored(request.Note)), cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Withdraws an entry.</summary>
public sealed class WithdrawEntryHandler(RegisterBooks books) : IRequestHandler<WithdrawEntry, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(WithdrawEntry request, CancellationToken cancellationToken)
    {
        var open = await books.ReadToChangeAsync(request.EntryId, cancellationToken);

        // How it stood on this day is the last that is known of it.
        books.Shadow(open);
        await books.TakeAsync(open.Opened, Steps.The<WithdrawStep>(), EntryRules.Stored(request.Reason), cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
