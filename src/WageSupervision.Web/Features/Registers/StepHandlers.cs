using FluentValidation;
using FluentValidation.Results;
using MediatR;
using WageSupervision.Domain.Registers;

namespace WageSupervision.Web.Features.Registers;

/// <summary>Records the end.</summary>
public sealed class EndEntryHandler(RegisterBooks books) : IRequestHandler<EndEntry, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(EndEntry request, CancellationToken cancellationToken)
    {
        var open = await books.LoadToChangeAsync(request.EntryId, cancellationToken);
        await books.RecordAsync(open, open.Entry.End(books.Today, request.EndedOn!.Value, EntryRules.Stored(request.Note)), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Records a payment.</summary>
public sealed class PayEntryHandler(RegisterBooks books) : IRequestHandler<PayEntry, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(PayEntry request, CancellationToken cancellationToken)
    {
        var open = await books.LoadToChangeAsync(request.EntryId, cancellationToken);
        if (open.Entry.Particulars is SeparationParticulars && request.Amount is null)
        {
            throw new ValidationException([new ValidationFailure(nameof(request.Amount), "请填写支付的金额，如 12,345.60。")]);
        }

        var file = books.Store(open.Row, request.FileName, request.Content);
        await books.RecordAsync(open, open.Entry.Pay(books.Today, request.PaidOn!.Value, request.Amount, file), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Records wages of a stoppage.</summary>
public sealed class RecordStoppageWageHandler(RegisterBooks books) : IRequestHandler<RecordStoppageWage, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordStoppageWage request, CancellationToken cancellationToken)
    {
        var open = await books.LoadToChangeAsync(request.EntryId, cancellationToken);
        var recorded = open.Entry.RecordWage(
            books.Today, request.PeriodStart!.Value, request.PeriodEnd!.Value, request.WorkedNormally, request.ContractWage, request.WagePaid!.Value);
        await books.RecordAsync(open, recorded, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Adds a file.</summary>
public sealed class AddEntryFileHandler(RegisterBooks books) : IRequestHandler<AddEntryFile, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AddEntryFile request, CancellationToken cancellationToken)
    {
        var open = await books.LoadToChangeAsync(request.EntryId, cancellationToken);
        var file = books.Store(open.Row, request.FileName, request.Content)!;
        await books.RecordAsync(open, open.Entry.AddFile(books.Today, file, EntryRules.Stored(request.Note)), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Strikes a step.</summary>
public sealed class StrikeEntryStepHandler(RegisterBooks books) : IRequestHandler<StrikeEntryStep, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(StrikeEntryStep request, CancellationToken cancellationToken)
    {
        var open = await books.LoadToChangeAsync(request.EntryId, cancellationToken);
        await books.RecordAsync(open, open.Entry.Strike(books.Today, request.Sequence, EntryRules.Stored(request.Reason)), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Withdraws an entry.</summary>
public sealed class WithdrawEntryHandler(RegisterBooks books) : IRequestHandler<WithdrawEntry, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(WithdrawEntry request, CancellationToken cancellationToken)
    {
        var open = await books.LoadToChangeAsync(request.EntryId, cancellationToken);

        // How it stood on this day is the last that is known of it.
        books.Shadow(open);
        await books.RecordAsync(open, open.Entry.Withdraw(books.Today, EntryRules.Stored(request.Reason)), cancellationToken);
        return Unit.Value;
    }
}
