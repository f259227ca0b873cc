using System.Security.Cryptography;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Registers;

/// <summary>What of a register entry is enciphered: the workers it names and its files.</summary>
/// <param name="tools">What every store works with.</param>
/// <param name="protector">Enciphers.</param>
public sealed class EntryVault(StoreTools tools, FieldProtector protector)
{
    /// <summary>Stores a file, enciphered; <c>null</c> where there is none.</summary>
    public RegisteredFile? Store(long enterpriseId, Guid entryId, string? fileName, byte[]? content)
    {
        if (content is null)
        {
            return null;
        }

        var (fileId, hash) = (Guid.CreateVersion7(), SHA256.HashData(content));
        tools.Database.RegisterFiles.Add(new RegisterFileRow
        {
            EnterpriseId = enterpriseId,
            FileId = fileId,
            EntryId = entryId,
            FileName = EvidenceFile.SafeName(fileName),
            MediaType = EvidenceFile.MediaTypeOf(content)!,
            FileHash = hash,
            Content = protector.Seal(content, RegisterFileRow.Place(enterpriseId, fileId)),
            ReceivedAt = tools.Clock.Now,
            GivenBy = tools.User.Id,
        });
        return new RegisteredFile(fileId, Show.Hex(hash));
    }

    /// <summary>Adds the workers that a form names; names and numbers of them are kept apart from the events.</summary>
    public IReadOnlyList<RegisterWorkerRow> Name(long enterpriseId, Guid entryId, IReadOnlyList<NamedWorker> workers)
    {
        List<RegisterWorkerRow> named = [];
        foreach (var worker in workers)
        {
            var id = Guid.CreateVersion7();
            named.Add(new RegisterWorkerRow
            {
                EnterpriseId = enterpriseId,
                EntryId = entryId,
                WorkerId = id,
                Name = worker.Name,
                IdentityCipher = protector.Seal(worker.IdentityNumber, RegisterWorkerRow.Place(enterpriseId, entryId, id)),
                IdentityIndex = IndexOf(worker),
            });
        }

        tools.Database.RegisterWorkers.AddRange(named);
        return named;
    }

    /// <summary>The blind index of a worker.</summary>
    public byte[] IndexOf(NamedWorker worker)
    {
        ArgumentNullException.ThrowIfNull(worker);
        return protector.IndexOf(worker.IdentityNumber);
    }

    /// <summary>The identity number of a worker of an entry, opened.</summary>
    public string IdentityOf(RegisterWorkerRow worker)
    {
        ArgumentNullException.ThrowIfNull(worker);
        return protector.Open(worker.IdentityCipher, RegisterWorkerRow.Place(worker.EnterpriseId, worker.EntryId, worker.WorkerId));
    }
}
