package dev.veneer.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTests {

	@Test
	void isTheAddressOfAnOlderClient() {
		assertThat(Network.of("10.0.0.1")).isEqualTo("10.0.0.1");
		assertThat(Network.of("255.249.199.0")).isEqualTo("255.249.199.0");
	}

	@Test
	void isTheSameForAllAddressesOfOneVersionSixClient() {
		assertThat(Network.of("2001:db8:1:2::7")).isEqualTo(Network.of("2001:db8:1:2:ff::9"))
			.isEqualTo(Network.of("2001:DB8:1:2::7"))
			.isNotEqualTo(Network.of("2001:db8:1:3::7"));
		assertThat(Network.of("fe80::1%eth0")).isEqualTo(Network.of("fe80::2%eth1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "unknown", "host.example", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.4:80",
			"[2001:db8::1]", "2001:db8::1::2", ":", "a:b:c", "_hidden", "\u0661.2.3.4", "1.2.3.4, 5.6.7.8" })
	void isOneForAllThatIsNoAddress(String address) {
		assertThat(Network.of(address)).isEqualTo(Network.of("whatever"));
	}

}
