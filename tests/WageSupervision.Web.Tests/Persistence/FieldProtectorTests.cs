using System.Security.Cryptography;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Tests.Persistence;

/// <summary>Personal fields: sealed to their place, found by an index that tells nothing.</summary>
public sealed class FieldProtectorTests : IDisposable
{
    private const string Place = "payroll_line|identity|11|a|1";

    private readonly string folder = Directory.CreateTempSubdirectory("keys-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("330106199001010001")]
    [InlineData("")]
    [InlineData("𠮷田·买买提")]
    public void Seal_OpenedInItsPlace_GivesTheValue(string value)
    {
        var protector = FieldProtector.Load(folder);

        Assert.Equal(value, protector.Open(protector.Seal(value, Place), Place));
        Assert.NotEqual(protector.Seal(value, Place), protector.Seal(value, Place));
    }

    [Fact]
    public void Seal_AfterARestart_OpensStill()
    {
        var sealedBytes = FieldProtector.Load(folder).Seal("330106199001010001", Place);

        Assert.Equal("330106199001010001", FieldProtector.Load(folder).Open(sealedBytes, Place));
    }

    [Theory]
    [InlineData("payroll_line|identity|11|a|2")]
    [InlineData("payroll_line|bank|11|a|1")]
    [InlineData("payroll_line|identity|12|a|1")]
    public void Open_MovedToAnotherPlace_Fails(string elsewhere)
    {
        var protector = FieldProtector.Load(folder);
        var sealedBytes = protector.Seal("330106199001010001", Place);

        Assert.ThrowsAny<CryptographicException>(() => protector.Open(sealedBytes, elsewhere));
    }

    [Fact]
    public void Open_AnyByteAltered_Fails()
    {
        var protector = FieldProtector.Load(folder);
        var sealedBytes = protector.Seal("330106199001010001", Place);
        for (var i = 0; i < sealedBytes.Length; i++)
        {
            var altered = (byte[])sealedBytes.Clone();
            altered[i] ^= 1;

            Assert.ThrowsAny<CryptographicException>(() => protector.Open(altered, Place));
        }

        Assert.ThrowsAny<CryptographicException>(() => protector.Open(sealedBytes[..20], Place));
        Assert.ThrowsAny<CryptographicException>(() => protector.Open([], Place));
    }

    [Fact]
    public void IndexOf_SameNumber_IsStableAndOtherwiseDifferent()
    {
        var index = FieldProtector.Load(folder).IndexOf("33010619900101000X");

        Assert.Equal(index, FieldProtector.Load(folder).IndexOf(" 33010619900101000x "));
        Assert.NotEqual(index, FieldProtector.Load(folder).IndexOf("330106199001010003"));
        Assert.Equal(32, index.Length);
    }

    [Fact]
    public void WorkerKey_SamePersonElsewhere_IsAnotherKey()
    {
        var protector = FieldProtector.Load(folder);

        Assert.Equal(protector.WorkerKey(11, "330106199001010001", "甲"), protector.WorkerKey(11, "330106199001010001", "乙"));
        Assert.NotEqual(protector.WorkerKey(11, "330106199001010001", "甲"), protector.WorkerKey(12, "330106199001010001", "甲"));
        Assert.NotEqual(protector.WorkerKey(11, null, "甲"), protector.WorkerKey(11, null, "乙"));
    }

    [Fact]
    public void Load_KeyFile_IsReadableByItsOwnerAlone()
    {
        _ = FieldProtector.Load(folder);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "field-keys.json")));
        }
    }
}
